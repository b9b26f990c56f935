/** Codes joined by '/', at most a village's slug last; '' is the whole country and not matched here. */
const UNIT_PATH = /^\d{2}(\/\d{1,6}){0,2}(\/[a-z0-9]+(-[a-z0-9]+)*)?$/;

/** Whether a text is written like a unit's path of 1 to 4 segments; it need not exist. '' is not one. */
export function isUnitPath(text: string): boolean {
  return UNIT_PATH.test(text);
}

/**
 * Whether `path` is `place` or below it, by whole segments: '19/16' is not above '19/164'.
 * The place '' is everywhere.
 */
export function isWithin(place: string, path: string): boolean {
  return place === '' || path === place || path.startsWith(`${place}/`);
}

/** '19/164' of '19/164/05443', '' of a province, null of ''. */
export function parentPath(path: string): string | null {
  if (path === '') return null;
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** From the province down to the path itself: ['19', '19/164', '19/164/05443']; none for ''. */
export function ancestorPaths(path: string): readonly string[] {
  if (path === '') return [];
  const segments = path.split('/');
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}

/** Number of segments; 0 for the whole country. */
export function pathDepth(path: string): number {
  return path === '' ? 0 : path.split('/').length;
}
