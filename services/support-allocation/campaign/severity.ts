/** Who is served first within a class, as the campaign declares it. */
export interface SeverityRule {
  /** What a point of the frozen list's own severity counts. */
  readonly list: number;
  /** Points for each priority group that the household belongs to. */
  readonly groups: readonly { readonly group: string; readonly points: number }[];
}

/** The list's own order. */
export const LIST_SEVERITY: SeverityRule = { list: 1, groups: [] };

/** An integer; larger is served first. It follows from facts that were frozen with the list. */
export function severityOf(
  rule: SeverityRule,
  household: { readonly severity: number; readonly groups: readonly string[] },
): number {
  const groups = new Set(household.groups);
  return rule.groups.reduce(
    (sum, { group, points }) => sum + (groups.has(group) ? points : 0),
    rule.list * household.severity,
  );
}
