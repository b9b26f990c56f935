import type { Relation } from './household.ts';

/** What a head becomes to the member who follows: the husband of the wife, the parent of the child. */
const FORMER_HEAD: Readonly<Record<Relation, Relation>> = {
  spouse: 'spouse',
  child: 'parent',
  parent: 'child',
  sibling: 'sibling',
  grandchild: 'grandparent',
  grandparent: 'grandchild',
  other: 'other',
};

/** What the others become, by what the new head was to the old one; who is not named here becomes 'other'. */
const OTHERS: Readonly<Partial<Record<Relation, Readonly<Partial<Record<Relation, Relation>>>>>> = {
  spouse: { child: 'child', grandchild: 'grandchild' },
  child: { spouse: 'parent', child: 'sibling', parent: 'grandparent' },
  parent: { child: 'grandchild', sibling: 'child' },
  sibling: { parent: 'parent', sibling: 'sibling', grandparent: 'grandparent' },
};

export function formerHeadRelation(successor: Relation): Relation {
  return FORMER_HEAD[successor];
}

/** As far as kinship tells; a person may correct it. */
export function relationUnder(successor: Relation, relation: Relation): Relation {
  return OTHERS[successor]?.[relation] ?? 'other';
}
