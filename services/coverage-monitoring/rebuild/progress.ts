/** How far a consumer has come in each stream. */
export type Progress = ReadonlyMap<string, StreamProgress>;

export interface StreamProgress {
  readonly generation: number;
  readonly next: number;
  /** Some of what begins at `next` is done already: a long page is read in slices under one position. */
  readonly inside: boolean;
}

/** Whether a consumer has surely heard all that the other has; inside one page the other may be further. */
export function isAhead(one: Progress, other: Progress): boolean {
  if (other.size === 0) return false;
  return [...other].every(([stream, theirs]) => {
    const ours = one.get(stream);
    if (ours === undefined || ours.generation !== theirs.generation) return false;
    return ours.next > theirs.next || (ours.next === theirs.next && !theirs.inside);
  });
}

/** Whether both have heard exactly the same. */
export function areEqual(one: Progress, other: Progress): boolean {
  return one.size === other.size && isAhead(one, other) && isAhead(other, one);
}
