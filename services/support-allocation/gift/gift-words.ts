import type { GiftLine, PoorClass } from '#shared/contracts/fields.ts';
import { formatNumber } from '#shared/vietnam/money-words.ts';
import { tetOfYear } from '#shared/vietnam/tet-calendar.ts';

/** đồng */
export function cashOf(lines: readonly GiftLine[]): number {
  return lines.reduce((sum, line) => sum + (line.kind === 'cash' ? line.amount : 0), 0);
}

/** Equal goods are added up: 'Gói quà Tết: 2 gói; gạo: 60 kg'. */
export function goodsOf(lines: readonly GiftLine[]): string {
  const amounts = new Map<string, { item: string; unit: string; quantity: number }>();
  const add = (item: string, unit: string, quantity: number) => {
    const key = `${item}|${unit}`;
    amounts.set(key, { item, unit, quantity: quantity + (amounts.get(key)?.quantity ?? 0) });
  };
  for (const line of lines) {
    switch (line.kind) {
      case 'cash':
        break;
      case 'goods':
        add(line.item, line.unit, line.quantity);
        break;
      case 'rice':
        add('gạo', 'kg', line.kilograms);
        break;
    }
  }
  return [...amounts.values()]
    .map(({ item, unit, quantity }) => `${item}: ${formatNumber(quantity)} ${unit}`)
    .join('; ');
}

export type ClassMark = 'N' | 'CN';

export function classMark(poorClass: PoorClass): ClassMark {
  switch (poorClass) {
    case 'poor':
      return 'N';
    case 'near-poor':
      return 'CN';
  }
}

/** 'ĐINH MÙI NĂM 2027' */
export function tetName(tetDate: string): string {
  const year = Number(tetDate.slice(0, 4));
  const lunar = year >= 2019 && year <= 2040 ? `${tetOfYear(year).lunarYear} ` : '';
  return `${lunar}NĂM ${year}`.toUpperCase();
}
