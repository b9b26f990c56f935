/** A group of people whom a law puts first everywhere; a unit may define flags of its own beside them. */
export interface PriorityGroup {
  /** As lists abbreviate it. */
  readonly code: string;
  readonly name: string;
  /** Where the law says who belongs to it. */
  readonly law: string;
}

/**
 * Disability is no group of its own: what is known of anybody's health is sealed, and codes of groups travel in the
 * clear.
 */
export const PRIORITY_GROUPS: readonly PriorityGroup[] = [
  { code: 'DTTS', name: 'Dân tộc thiểu số', law: 'Nghị định 05/2011/NĐ-CP' },
  { code: 'NCC', name: 'Người có công', law: 'Pháp lệnh 02/2020/UBTVQH14' },
  { code: 'BTXH', name: 'Bảo trợ xã hội', law: 'Nghị định 20/2021/NĐ-CP' },
  { code: 'KNLD', name: 'Không có khả năng lao động', law: 'Thông tư 07/2021/TT-BLĐTBXH' },
  { code: 'TE', name: 'Trẻ em', law: 'Luật Trẻ em 102/2016/QH13' },
  { code: 'HTXH', name: 'Hưu trí xã hội', law: 'Nghị định 176/2025/NĐ-CP' },
];

const BY_CODE: ReadonlyMap<string, PriorityGroup> = new Map(
  PRIORITY_GROUPS.map((group) => [group.code, group]),
);

/** The national group of a code; a unit's own flags are known to the household registry only. */
export function priorityGroup(code: string): PriorityGroup | undefined {
  return BY_CODE.get(code);
}
