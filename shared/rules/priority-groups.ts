/** A group of people who come first everywhere; a unit may define flags of its own beside them. */
export interface PriorityGroup {
  /** As lists abbreviate it. */
  readonly code: string;
  readonly name: string;
}

/**
 * Disability is no group of its own: what is known of anybody's health is sealed, and codes of groups travel in the
 * clear.
 */
export const PRIORITY_GROUPS: readonly PriorityGroup[] = [
  { code: 'DTTS', name: 'Dân tộc thiểu số' },
  { code: 'NCC', name: 'Người có công' },
  { code: 'BTXH', name: 'Bảo trợ xã hội' },
  { code: 'KNLD', name: 'Không có khả năng lao động' },
  { code: 'TE', name: 'Trẻ em' },
  { code: 'HTXH', name: 'Hưu trí xã hội' },
];

const BY_CODE: ReadonlyMap<string, PriorityGroup> = new Map(
  PRIORITY_GROUPS.map((group) => [group.code, group]),
);

/** The national group of a code; a unit's own flags are known to the household registry only. */
export function priorityGroup(code: string): PriorityGroup | undefined {
  return BY_CODE.get(code);
}
