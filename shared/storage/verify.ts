import { contentHash } from '../kernel/hash.ts';
import type { Storage } from './connection.ts';
import { type EventRow, events } from './event-log.ts';
import { GENESIS_HEAD, headOf, pages, rowsOf } from './pages.ts';

export interface LogReport {
  readonly service: string;
  readonly pages: number;
  readonly events: number;
  readonly pending: number;
  readonly head: string;
  /** What was found wrong, each naming its page or record. Empty means whole. */
  readonly findings: readonly string[];
}

/** A head that was kept outside the database (signed, printed); only such a one shows that the newest pages were cut off. */
export interface KnownHead {
  readonly page: number;
  readonly head: string;
}

/** Walks the log as far as it goes now: edited, deleted, reordered, foreign and cut-off records are named. */
export async function verifyLog(storage: Storage, known: readonly KnownHead[] = []): Promise<LogReport> {
  const extent = await extentOf(storage);
  const findings: string[] = [];
  const expected = new Map(known.map(({ page, head }) => [page, head]));
  const seqs = new Map<string, number>();
  let head = GENESIS_HEAD;
  let n = 0;
  let paged = 0;
  for await (const page of pages(storage)
    .find({ _id: { $lte: extent.lastPage } })
    .sort({ _id: 1 })) {
    n += 1;
    if (page._id !== n) {
      findings.push(`page ${n} is missing`);
      n = page._id;
    }
    const rows = await rowsOf(storage, page);
    const present = new Set(rows.map((row) => row._id));
    for (const id of page.eventIds)
      if (!present.has(id)) findings.push(`event ${id} of page ${n} is deleted`);
    for (const row of rows) findings.push(...faultsOf(row, n, seqs));
    const real = headOf(head, n, rows);
    if (real !== page.head)
      findings.push(`page ${n} does not fit its head: a record was edited, removed or reordered`);
    const wanted = expected.get(n);
    if (wanted !== undefined && wanted !== page.head)
      findings.push(`page ${n} has another head than the one kept outside`);
    expected.delete(n);
    head = page.head;
    paged += rows.length;
  }
  for (const page of expected.keys()) findings.push(`page ${page}, whose head was kept outside, is cut off`);
  const foreign = extent.events - paged - extent.pending;
  if (foreign > 0) findings.push(`${foreign} events stand in no page and do not wait for one`);
  return {
    service: storage.service,
    pages: n,
    events: extent.events,
    pending: extent.pending,
    head,
    findings,
  };
}

/** How far the log goes at one moment; it may grow while it is walked. */
async function extentOf(storage: Storage): Promise<{ lastPage: number; events: number; pending: number }> {
  const session = await storage.connection.startSession({ snapshot: true });
  try {
    const last = await pages(storage).findOne({}, { session, sort: { _id: -1 }, projection: { _id: 1 } });
    const pending = await events(storage).countDocuments({ pending: true }, { session });
    const all = await events(storage).countDocuments({}, { session });
    return { lastPage: last?._id ?? 0, events: all, pending };
  } finally {
    await session.endSession();
  }
}

function faultsOf(row: EventRow, page: number, seqs: Map<string, number>): string[] {
  const faults: string[] = [];
  if (row.pending) faults.push(`event ${row._id} stands in page ${page} and still waits for one`);
  if (row.data !== null && contentHash(row.data) !== row.payloadHash)
    faults.push(`event ${row._id} was edited`);
  const before = seqs.get(row.key) ?? 0;
  if (row.seq !== before + 1)
    faults.push(`event ${row._id} has number ${row.seq} of ${row.key} after ${before}`);
  seqs.set(row.key, row.seq);
  return faults;
}
