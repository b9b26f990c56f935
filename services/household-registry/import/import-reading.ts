import type { UnitSet } from '#shared/contracts/fields.ts';
import type { FieldError, Problem } from '#shared/kernel/problem.ts';
import type { LeftOutReason } from '#shared/rules/list-words.ts';
import type { SheetHead, SheetLimits, SheetRow } from '#shared/sheet-reader/sheet.ts';
import { sheetEvents } from '#shared/sheet-reader/sheet-events.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import type { Charset } from '#shared/vietnam/old-charset.ts';
import { guessLayout } from '../table/guess-layout.ts';
import type { TableItem, TableRecord } from '../table/table.ts';
import type { TableLayout } from '../table/table-layout.ts';
import { createTableReader, type TableReader } from '../table/table-reader.ts';
import type { Role } from '../table/table-role.ts';
import { groupReaders, type KnownFlag } from './group-words.ts';
import { charsetOf, repairRow } from './import-charset.ts';
import type { Cells } from './import-column.ts';
import type { SheetPlan } from './import-plan.ts';
import { type ReadRecord, readRecord } from './import-record.ts';
import type { RowContext } from './import-row.ts';

/** A mapping that the sender chose before, by the signature of its headings. */
export type RememberedColumns = Readonly<Record<string, readonly ChosenColumn[]>>;

export interface ChosenColumn {
  readonly column: number;
  readonly role: Role | null;
}

interface FileJob {
  readonly bytes: Uint8Array;
  readonly limits: SheetLimits;
  readonly unitSet: UnitSet;
  readonly unit: string;
  readonly year: number;
}

/** First look: which sheets there are, and how each would be read. */
export interface LookJob extends FileJob {
  readonly kind: 'look';
  readonly remembered: RememberedColumns;
}

/** The rows, read by a layout. */
export interface RowsJob extends FileJob {
  readonly kind: 'rows';
  readonly standard: string;
  readonly plans: readonly SheetPlan[];
  /** Flags that units of the place define. */
  readonly flags: readonly KnownFlag[];
  /** Items that were taken already. */
  readonly skip: number;
}

export type ReadingJob = LookJob | RowsJob;

export interface SeenSheet {
  readonly type: 'sheet';
  readonly head: SheetHead;
  /** The first ones, as the file has them. */
  readonly rows: readonly SheetRow[];
  readonly rowCount: number;
  readonly plan: SheetPlan;
  readonly remembered: boolean;
}

/** A household of the file, or a line that may be one and is none. */
export type ReadItem =
  | {
      readonly kind: 'household';
      readonly sheet: string;
      readonly sheetIndex: number;
      readonly line: number;
      readonly cells: Cells;
      readonly notes: readonly string[];
      readonly read: ReadRecord;
    }
  | {
      readonly kind: 'unclear';
      readonly sheet: string;
      readonly sheetIndex: number;
      readonly line: number;
      readonly text: string;
    };

export interface ReadBatch {
  readonly type: 'batch';
  /** Number of the first item. */
  readonly start: number;
  readonly items: readonly ReadItem[];
  /** Lines of the file behind its last item. */
  readonly lines: number;
  readonly leftOut: Readonly<Partial<Record<LeftOutReason, number>>>;
  /** Whether nothing comes after it. */
  readonly last: boolean;
}

export type ReadingEvent =
  | SeenSheet
  | ReadBatch
  | { readonly type: 'refused'; readonly problem: Problem; readonly errors: readonly FieldError[] };

/** Rows of a sheet that a guess looks at. */
const LOOKED_AT = 300;
/** Items that go together: one transaction of the trial. */
export const BATCH = 500;

/** What the thread does: everything that depends on a stranger's file happens here. */
export function readFile(job: ReadingJob): AsyncGenerator<ReadingEvent> {
  switch (job.kind) {
    case 'look':
      return lookAt(job);
    case 'rows':
      return readRows(job);
  }
}

async function* lookAt(job: LookJob): AsyncGenerator<ReadingEvent> {
  let open: { head: SheetHead; rows: SheetRow[]; rowCount: number } | null = null;
  for await (const event of sheetEvents(job.bytes, job.limits)) {
    if (event.type === 'refused') return yield event;
    if (event.type === 'head') {
      if (open !== null) yield seenSheet(open, job);
      open = { head: event.head, rows: [], rowCount: 0 };
      continue;
    }
    if (open === null) continue;
    open.rowCount += event.rows.length;
    open.rows.push(...event.rows.slice(0, LOOKED_AT - open.rows.length));
  }
  if (open !== null) yield seenSheet(open, job);
}

function seenSheet(
  { head, rows, rowCount }: { head: SheetHead; rows: readonly SheetRow[]; rowCount: number },
  job: LookJob,
): SeenSheet {
  const charset = charsetOf(head, rows);
  const guess = (chosen: readonly ChosenColumn[] | undefined) =>
    guessSheet({ head, rows, charset, chosen, place: job });
  const first = guess(undefined);
  const known = job.remembered[first.signature];
  const layout = known === undefined ? first : guess(known);
  const plan = { index: head.index, read: !head.hidden && layout.confidence >= LIST_LIKE, charset, layout };
  return { type: 'sheet', head, rows, rowCount, plan, remembered: known !== undefined };
}

/** Below it a sheet is a cover, a summary or a map of codes: shown, not read unless somebody says so. */
const LIST_LIKE = 0.35;

/** How a sheet would be read, around what somebody chose. */
export function guessSheet(parts: {
  head: SheetHead;
  rows: readonly SheetRow[];
  charset: Charset;
  chosen: readonly ChosenColumn[] | undefined;
  header?: TableLayout['header'];
  place: { unitSet: UnitSet; unit: string; year: number };
}): TableLayout {
  const { head, rows, charset, chosen, header, place } = parts;
  const fixed = {
    ...(chosen === undefined ? {} : { columns: new Map(chosen.map(({ column, role }) => [column, role])) }),
    ...(header === undefined || header === null ? {} : { header }),
  };
  const tree = loadUnitSet(place.unitSet);
  const repaired = rows.map((row) => repairRow(row, charset));
  return guessLayout(head, repaired, { tree, unit: place.unit, year: place.year, fixed });
}

async function* readRows(job: RowsJob): AsyncGenerator<ReadingEvent> {
  const { unitSet, unit, year, standard, plans } = job;
  const groupsOf = groupReaders(job.flags);
  const context: RowContext = { tree: loadUnitSet(unitSet), unit, year, standard, groupsOf };
  const batches = createBatches(job.skip);
  let open: { head: SheetHead; reader: TableReader; charset: Charset } | null = null;
  const take = (items: readonly TableItem[]) => {
    if (open !== null) for (const item of items) batches.add(item, open.head, context);
  };
  for await (const event of sheetEvents(job.bytes, job.limits)) {
    if (event.type === 'refused') return yield event;
    if (event.type === 'head') {
      take(open?.reader.end() ?? []);
      const plan = plans.find(({ index, read }) => index === event.head.index && read);
      open =
        plan === undefined
          ? null
          : { head: event.head, reader: createTableReader(plan.layout, event.head), charset: plan.charset };
      continue;
    }
    if (open === null) continue;
    for (const row of event.rows) take(open.reader.read(repairRow(row, open.charset)));
    yield* batches.full();
  }
  take(open?.reader.end() ?? []);
  yield* batches.full();
  yield batches.last();
}

/** Cuts the items always at the same places, so that an item's number means the same again. */
function createBatches(skip: number) {
  let items: ReadItem[] = [];
  let start = 0;
  let lines = 0;
  let leftOut: Record<string, number> = {};
  const done: ReadBatch[] = [];
  const close = (end: { last: boolean }): ReadBatch => {
    const batch: ReadBatch = { type: 'batch', start, items, lines, leftOut, ...end };
    start += items.length;
    items = [];
    lines = 0;
    leftOut = {};
    return batch;
  };
  return {
    add(item: TableItem, head: SheetHead, context: RowContext): void {
      if (item.kind === 'left-out') {
        lines += 1;
        leftOut[item.why] = (leftOut[item.why] ?? 0) + 1;
        if (item.why !== 'unclear') return;
      } else lines += item.lines.length;
      items.push(start + items.length < skip ? SKIPPED : toItem(item, head, context));
      if (items.length < BATCH) return;
      const batch = close({ last: false });
      if (batch.start >= skip) done.push(batch);
    },
    *full(): Generator<ReadBatch> {
      yield* done.splice(0);
    },
    last: () => close({ last: true }),
  };
}

const SKIPPED: ReadItem = { kind: 'unclear', sheet: '', sheetIndex: 0, line: 0, text: '' };

function toItem(
  item: TableRecord | { line: number; text?: string },
  head: SheetHead,
  context: RowContext,
): ReadItem {
  const place = { sheet: head.name, sheetIndex: head.index, line: item.line };
  if (!('cells' in item)) return { kind: 'unclear', ...place, text: item.text ?? '' };
  const persons = item.persons?.map((person) => person.cells);
  const read = readRecord({ cells: item.cells, persons }, context);
  return { kind: 'household', ...place, cells: item.cells, notes: item.notes, read };
}
