/** The query of a list's next page; its first page has none. */
export function fromCursor(cursor: string | undefined): { cursor?: string } {
  return cursor === undefined ? {} : { cursor };
}
