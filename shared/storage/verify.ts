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

/** Walks the whole log: edited, deleted, reordered, foreign and cut-off records are named. */
export async function verifyLog(storage: Storage, known: readonly KnownHead[] = []): Promise<LogReport> {
  const findings: string[] = [];
  const expected = new Map(known.map(({ page, head }) => [page, head]));
  const seqs = new Map<string, number>();
  let head = GENESIS_HEAD;
  let n = 0;
  let paged = 0;
  for await (const page of pages(storage).find().sort({ _id: 1 })) {
    n += 1;
    if (page._id !== n) {
      findings.push(`page ${n} is missing`);
      n = page._id;
    }
    const rows = await rowsOf(storage, page);
    const present = new Set(rows.map((row) => row._id));
    for (const id of page.eventIds)
      if (!present.has(id)) findings.push(`event ${id} of page ${n} is deleted`);
    for (const row of rows) findings.push(...faultsOf(row, seqs));
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
  const pending = await events(storage).countDocuments({ pending: true });
  const total = await events(storage).countDocuments();
  if (total !== paged + pending)
    findings.push(`${total - paged - pending} events stand in no page and do not wait for one`);
  return { service: storage.service, pages: n, events: total, pending, head, findings };
}

function faultsOf(row: EventRow, seqs: Map<string, number>): string[] {
  const faults: string[] = [];
  if (row.data !== null && contentHash(row.data) !== row.payloadHash)
    faults.push(`event ${row._id} was edited`);
  const before = seqs.get(row.key) ?? 0;
  if (row.seq !== before + 1)
    faults.push(`event ${row._id} has number ${row.seq} of ${row.key} after ${before}`);
  seqs.set(row.key, row.seq);
  return faults;
}
