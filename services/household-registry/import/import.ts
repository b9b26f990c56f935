import type { UnitSet } from '#shared/contracts/fields.ts';
import { type FieldError, problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';

/** What is asked for: the households of one list year at one place. */
export interface ImportRequest {
  readonly unitSet: UnitSet;
  readonly unit: string;
  readonly year: number;
  readonly standard: string;
}

/**
 * received → mapped → trying → tried → applying → done, or `unreadable` at the first step. `cancelled` keeps what was
 * applied; `withdrawing` → `withdrawn` takes it back.
 */
export const IMPORT_STATUSES = [
  'received',
  'unreadable',
  'mapped',
  'trying',
  'tried',
  'applying',
  'done',
  'cancelled',
  'withdrawing',
  'withdrawn',
] as const;

export type ImportStatus = (typeof IMPORT_STATUSES)[number];

export interface ImportFile {
  /** Under which its sealed pieces are kept. */
  readonly id: string;
  readonly name: string;
  readonly hash: string;
  readonly bytes: number;
}

/** What a trial found. */
export interface TrialCounts {
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly newVillages: number;
  /** Households of the file that are registered and live. */
  readonly known: number;
}

/** What came of applying it. */
export interface EffectCounts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** By the trial, or because something changed since. */
  readonly refused: number;
  readonly newVillages: number;
}

/** How far a long step has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly since: Date;
}

export interface Import extends ImportRequest {
  readonly _id: string;
  readonly file: ImportFile;
  /** Account id. */
  readonly by: string;
  /** Goes through all steps by itself where the layout is sure enough. */
  readonly auto: boolean;
  readonly status: ImportStatus;
  /** Why an unreadable file is so, or why an automatic import stopped. */
  readonly stop: { readonly code: string; readonly errors: readonly FieldError[] } | null;
  readonly sheets: number;
  /** Rows of the file, titles and all. */
  readonly fileRows: number;
  /** Trials so far; the rows of the last one count. */
  readonly trial: number;
  readonly counts: TrialCounts;
  /** How often each thing looked wrong without being refused. */
  readonly warnings: Readonly<Record<string, number>>;
  /** Lines that are no household, by why. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Communes that the file names. */
  readonly communes: readonly string[];
  /** Registered households of those communes that the file does not name. */
  readonly absent: number;
  readonly effect: EffectCounts;
  /** Households that a withdrawal took back. */
  readonly withdrawn: number;
  readonly progress: Progress;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

export const LIST_FREEZING = problem(
  'list-freezing',
  409,
  'A poor list over this place is being frozen; please send it again when that is done',
  { retryAfter: 10 },
);
export const IMPORT_FILE_TOO_LARGE = problem(
  'import-file-too-large',
  413,
  'The file is larger than an import takes',
);
export const IMPORT_FILE_EMPTY = problem('import-file-empty', 422, 'The file has no content');
export const IMPORT_WRONG_STEP = problem(
  'import-wrong-step',
  409,
  'The import is not at the step that this needs',
);
export const IMPORT_STEP_RUNNING = problem(
  'import-step-running',
  409,
  'A step of this import is running; wait for it or cancel the import',
  { retryAfter: 2 },
);
export const IMPORT_PLACE_BUSY = problem(
  'import-place-busy',
  409,
  'Another import of this place is just being applied; please ask again when that is done',
  { retryAfter: 5 },
);
export const IMPORT_BUILT_ON = problem(
  'import-built-on',
  409,
  'Households of this import are in a frozen list or were changed since, so it cannot be withdrawn',
);

export const NOTHING_TRIED: TrialCounts = {
  rows: 0,
  new: 0,
  changed: 0,
  unchanged: 0,
  refused: 0,
  newVillages: 0,
  known: 0,
};

export const NO_EFFECT: EffectCounts = { created: 0, changed: 0, unchanged: 0, refused: 0, newVillages: 0 };

export function receiveImport(parts: {
  id: string;
  request: ImportRequest;
  file: ImportFile;
  auto: boolean;
  by: string;
  at: Date;
}): Import {
  const { id, request, at, ...rest } = parts;
  return {
    _id: id,
    ...request,
    ...rest,
    status: 'received',
    stop: null,
    sheets: 0,
    fileRows: 0,
    trial: 0,
    ...UNTRIED,
    effect: NO_EFFECT,
    withdrawn: 0,
    progress: { done: 0, total: 0, since: at },
    startedAt: at,
    endedAt: null,
  };
}

const UNTRIED = {
  counts: NOTHING_TRIED,
  warnings: {},
  leftOut: {},
  communes: [],
  absent: 0,
} as const;

const RUNNING: ReadonlySet<ImportStatus> = new Set(['received', 'trying', 'applying', 'withdrawing']);

/** A corrected mapping makes an earlier trial worthless. */
export function relayImport(row: Import): Result<Import> {
  const free = standsAt(row, ['mapped', 'tried']);
  return free.ok ? accept({ ...row, status: 'mapped', stop: null, ...UNTRIED }) : free;
}

export function startTrial(row: Import, at: Date): Result<Import> {
  const free = standsAt(row, ['mapped', 'tried']);
  if (!free.ok) return free;
  const progress = { done: 0, total: row.fileRows, since: at };
  return accept({ ...row, status: 'trying', stop: null, trial: row.trial + 1, ...UNTRIED, progress });
}

/** `others` are imports of overlapping places and the same year that write households now. */
export function startApply(row: Import, parts: { others: number; at: Date }): Result<Import> {
  const free = standsAt(row, ['tried']);
  if (!free.ok) return free;
  if (parts.others > 0) return refuse(IMPORT_PLACE_BUSY);
  const { new: fresh, changed, unchanged, refused } = row.counts;
  const progress = { done: 0, total: fresh + changed, since: parts.at };
  const effect = { ...NO_EFFECT, unchanged, refused };
  return accept({ ...row, status: 'applying', stop: null, effect, progress });
}

export function cancelImport(row: Import, at: Date): Result<Import> {
  const stops: readonly ImportStatus[] = ['received', 'mapped', 'trying', 'tried', 'applying'];
  return stops.includes(row.status)
    ? accept({ ...row, status: 'cancelled', endedAt: at })
    : refuse(IMPORT_WRONG_STEP);
}

/** `blockers` are households on which something was built. */
export function startWithdrawal(
  row: Import,
  parts: { blockers: readonly FieldError[]; others: number; at: Date },
): Result<Import> {
  const { created, changed } = row.effect;
  const free = standsAt(row, ['done', 'cancelled']);
  if (!free.ok) return free;
  if (created + changed === 0) return refuse(IMPORT_WRONG_STEP);
  if (parts.others > 0) return refuse(IMPORT_PLACE_BUSY);
  if (parts.blockers.length > 0) return refuse(IMPORT_BUILT_ON, parts.blockers);
  const progress = { done: 0, total: row.counts.new + row.counts.changed, since: parts.at };
  return accept({ ...row, status: 'withdrawing', progress, endedAt: null });
}

function standsAt(row: Import, statuses: readonly ImportStatus[]): Result<null> {
  if (statuses.includes(row.status)) return accept(null);
  return refuse(RUNNING.has(row.status) ? IMPORT_STEP_RUNNING : IMPORT_WRONG_STEP);
}
