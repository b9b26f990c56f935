import type { UnitSet } from '../contracts/fields.ts';
import { loadUnitSet } from './unit-set.ts';

/** The people's committee of a unit, as it stands at the head and at the end of its papers. */
export interface IssuingBody {
  /** ['ỦY BAN NHÂN DÂN', 'TỈNH THÁI NGUYÊN'] */
  readonly head: readonly string[];
  /** 'Ủy ban nhân dân tỉnh Thái Nguyên' */
  readonly name: string;
  /** 'Thái Nguyên', where its papers are dated. */
  readonly place: string;
  readonly signer: { readonly titles: readonly string[]; readonly note: string };
}

const KINDS = /^(Tỉnh|Thành phố|Quận|Huyện|Thị xã|Thị trấn|Xã|Phường|Đặc khu)\s+(.+)$/;

export function issuingBodyOf(unitSet: UnitSet, unit: string): IssuingBody {
  const name = loadUnitSet(unitSet).get(unit)?.name ?? '';
  const [, kind = '', place = name] = KINDS.exec(name) ?? [];
  return {
    head: ['ỦY BAN NHÂN DÂN', name.toUpperCase()],
    name: `Ủy ban nhân dân ${kind.toLowerCase()} ${place}`.replaceAll('  ', ' '),
    place,
    signer: { titles: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], note: '(Ký tên, đóng dấu)' },
  };
}
