import { useState } from 'react';
import type { HouseholdRow } from './list-filter.ts';

/** As many as the server edits at once. */
export const MOST_CHOSEN = 500;

export type Chosen = ReturnType<typeof useChosen>;

/** The households ticked in a list. One that is no longer shown is no longer chosen: nobody edits what they do not see. */
export function useChosen(rows: readonly HouseholdRow[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const living = rows.filter(({ status }) => status === 'active');
  const all = living.slice(0, MOST_CHOSEN);
  const picked = living.filter(({ id }) => ids.has(id));
  return {
    picked,
    /** What one tick chooses. */
    all,
    /** More living households are shown than can be chosen. */
    more: living.length > MOST_CHOSEN,
    has: (id: string) => ids.has(id),
    isFull: picked.length >= MOST_CHOSEN,
    toggle(id: string): void {
      setIds((before) => toggled(before, id));
    },
    choose(some: readonly string[]): void {
      setIds(new Set(some));
    },
  };
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(before);
  if (!next.delete(id)) next.add(id);
  return next;
}
