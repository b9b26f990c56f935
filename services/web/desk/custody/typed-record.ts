import { amountOf, type GiftItem, itemOf } from '#shared/rules/gift-item.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import type { Account, Body } from '../../shell/api-types.ts';
import type { Holder, LedgerAccount, Parties } from './custody-types.ts';

export type RecordBody = Body<'/api/v1/custody-records'>;
export type OwnBody = Body<'/api/v1/custody-records/own'>;
export type HolderBody = RecordBody['from'];
type LineBody = RecordBody['lines'][number];
export type RecordKind = RecordBody['kind'];

/** A holder while it is chosen: '' where something is missing. */
export interface TypedHolder {
  readonly kind: Holder['kind'];
  readonly source: string;
  readonly unit: string;
  readonly name: string;
  /** '' of a person without one. */
  readonly account: string;
}

/** What a line can be of: something that the giver has, or that its source gives. */
export interface Carried {
  readonly key: string;
  readonly source: string;
  readonly sourceName: string;
  readonly item: GiftItem;
  /** In the item's unit; null where it is not known. */
  readonly left: number | null;
  /** đồng of one unit of the goods; 0 where nobody has said. */
  readonly price: number;
}

/** A line while it is typed. */
export interface TypedCarried {
  /** Of this line on the screen only. */
  readonly key: number;
  /** Key of what it is of; OTHER of goods that are typed by name; '' while nothing is chosen. */
  readonly carried: string;
  readonly amount: number | string;
  readonly lot: string;
  readonly name: string;
  readonly unit: string;
  readonly value: number | string;
}

/** Goods of the giving source that its gift does not name. */
export const OTHER = 'other';

export function aLine(key: number): TypedCarried {
  return { key, carried: '', amount: '', lot: '', name: '', unit: '', value: 0 };
}

export function newHolder(kind: TypedHolder['kind'], unit: string): TypedHolder {
  return { kind, source: '', unit, name: '', account: '' };
}

/** Whether an account speaks for a holder, as the server judges: staff for units, stores and givers, a person for oneself. */
export function mayWriteFor(
  account: Pick<Account, 'id' | 'roles'>,
  holder: Pick<Holder, 'kind' | 'account' | 'unit'>,
): boolean {
  if (holder.kind === 'person') return holder.account === account.id;
  return account.roles.some(({ role, path }) => role === 'staff' && isWithin(path, holder.unit));
}

interface Sides {
  readonly from: Pick<Holder, 'kind' | 'account' | 'unit'>;
  readonly to: Pick<Holder, 'kind' | 'account' | 'unit'>;
}

/**
 * For which side the account writes; null where it speaks for neither. Who signs on paper does not write, and nobody is
 * asked to sign what they wrote themselves.
 */
export function sideOf(account: Pick<Account, 'id' | 'roles'>, { from, to }: Sides): 'from' | 'to' | null {
  const fits = (side: 'from' | 'to') => {
    const [own, other] = side === 'from' ? [from, to] : [to, from];
    return mayWriteFor(account, own) && other.account !== account.id;
  };
  const order = from.kind === 'source' ? (['to', 'from'] as const) : (['from', 'to'] as const);
  return order.find(fits) ?? null;
}

/** Where a chosen holder stands; null while something of it is missing. */
export function holderOf(
  typed: TypedHolder,
  sources: Parties['sources'],
): (Pick<Holder, 'kind' | 'account' | 'unit'> & { readonly said: HolderBody }) | null {
  const { kind, unit } = typed;
  const name = typed.name.trim();
  if (kind === 'source') {
    const source = sources.find(({ id }) => id === typed.source);
    if (source === undefined) return null;
    return { kind, unit: source.unit, account: null, said: { kind, source: source.id } };
  }
  if (unit === '' || name === '') return null;
  if (kind !== 'person') return { kind, unit, account: null, said: { kind, unit, name } };
  const account = typed.account === '' ? null : typed.account;
  return {
    ...{ kind, unit, account },
    said: { kind, unit, name, ...(account === null ? {} : { account }) },
  };
}

/** Whether an account of the ledger is the chosen giver's. */
export function isOf(typed: TypedHolder, { holder }: Pick<LedgerAccount, 'holder'>): boolean {
  if (holder.kind !== typed.kind) return false;
  if (typed.kind === 'person' && typed.account !== '') return holder.account === typed.account;
  if (!holder.units.includes(typed.unit) || holder.account !== null) return false;
  return typed.kind === 'unit' || sameName(holder.name, typed.name);
}

/** What the giver can hand over: what it has in hand; of a source what its gift is made of. */
export function carriedBy(
  giver: TypedHolder,
  { holdings, sources }: { holdings: readonly LedgerAccount[]; sources: Parties['sources'] },
): readonly Carried[] {
  const prices = new Map<string, number>();
  const given = sources.flatMap(({ id, name, gift }) =>
    gift.map((line): Carried => {
      const item = itemOf(line);
      const price = line.kind === 'goods' ? line.value / amountOf(line) : 0;
      const key = carriedKey(id, item);
      prices.set(key, price);
      return { key, source: id, sourceName: name, item, left: null, price };
    }),
  );
  if (giver.kind === 'source') return given.filter(({ source }) => source === giver.source);
  return holdings
    .filter((account) => isOf(giver, account) && account.inHand > 0)
    .map(({ source, sourceName, item, inHand }) => {
      const key = carriedKey(source, item);
      return { key, source, sourceName, item, left: inHand, price: prices.get(key) ?? 0 };
    });
}

/** All that the giver has in hand, line by line. */
export function allOf(carried: readonly Carried[]): readonly TypedCarried[] {
  return carried.map(({ key, left }, index) => ({ ...aLine(index), carried: key, amount: left ?? '' }));
}

/** @throws Error for a line of which nothing is chosen. */
export function lineOf(typed: TypedCarried, carried: readonly Carried[], giver: TypedHolder): LineBody {
  const amount = Number(typed.amount);
  const lot = typed.lot.trim() === '' ? {} : { lot: typed.lot.trim() };
  if (typed.carried === OTHER)
    return {
      ...{ kind: 'goods', source: giver.source, item: typed.name.trim(), unit: typed.unit.trim() },
      ...{ quantity: amount, value: Number(typed.value), ...lot },
    };
  const chosen = carried.find(({ key }) => key === typed.carried);
  if (chosen === undefined) throw new Error('Nothing is chosen');
  const { source, item, price } = chosen;
  switch (item.kind) {
    case 'cash':
      return { kind: 'cash', source, amount };
    case 'rice':
      return { kind: 'rice', source, kilograms: amount, ...lot };
    case 'goods': {
      const value = Math.round(price * amount);
      return { kind: 'goods', source, item: item.name, unit: item.unit, quantity: amount, value, ...lot };
    }
  }
}

/** Whether a line says all that it must. */
export function isWhole(typed: TypedCarried, carried: readonly Carried[]): boolean {
  if (Number(typed.amount) < 1) return false;
  if (typed.carried === OTHER) return typed.name.trim() !== '' && typed.unit.trim() !== '';
  return carried.some(({ key }) => key === typed.carried);
}

/** What is missing where the lines want more of something than the giver has: by key, in the item's unit. */
export function lacksIn(
  lines: readonly TypedCarried[],
  carried: readonly Carried[],
): ReadonlyMap<string, number> {
  const wanted = new Map<string, number>();
  for (const { carried: key, amount } of lines) wanted.set(key, (wanted.get(key) ?? 0) + Number(amount));
  return new Map(
    carried.flatMap(({ key, left }) => {
      const lack = left === null ? 0 : (wanted.get(key) ?? 0) - left;
      return lack > 0 ? [[key, lack] as const] : [];
    }),
  );
}

function carriedKey(source: string, { kind, name, unit }: GiftItem): string {
  return [source, kind, kind === 'goods' ? `${name}|${unit}`.toLowerCase() : ''].join('|');
}

function sameName(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(one) === plain(other);
}
