import { DonorListConfirmedV1 } from '#shared/contracts/donor-list/confirmed.v1.ts';
import { type NewEvent, newEvent } from '#shared/contracts/new-event.ts';
import { OutsideGiftRecordedV1 } from '#shared/contracts/outside-gift/recorded.v1.ts';
import { OutsideGiftWithdrawnV1 } from '#shared/contracts/outside-gift/withdrawn.v1.ts';
import { addToSetHash, contentHash } from '#shared/kernel/hash.ts';
import type { JobSlice, JobTransaction } from '#shared/storage/job.ts';
import { confirmedData, type DonorList, outsideGiftId, recordedData } from './donor-list.ts';
import type { DonorCursor, DonorParts } from './donor-work.ts';

type Slice = JobSlice<DonorCursor>;

const SLICE = 250;

/** Count and hash of all gifts first; only then is the list announced and its gifts told. */
export async function sumGifts(
  parts: DonorParts,
  { subject, cursor }: { subject: string; cursor: Extract<DonorCursor, { phase: 'sum' }> },
  tx: JobTransaction,
): Promise<Slice> {
  const { donors } = parts;
  const row = await donors.get(subject, tx);
  if (row === null || row.status !== 'summing') return over(cursor);
  const gifts = await nextGifts(parts, { row, after: cursor.after }, tx);
  const hash = addToSetHash(
    cursor.hash,
    gifts.map((gift) => contentHash(recordedData(row, gift))),
  );
  const count = cursor.count + gifts.length;
  const after = gifts.at(-1)?.household ?? cursor.after;
  if (gifts.length === SLICE) return { cursor: { ...cursor, after, hash, count }, released: 0, done: false };
  const confirmed: DonorList = { ...row, status: 'releasing', hash, count, version: row.version + 1 };
  await donors.save(confirmed, tx);
  tx.append([
    newEvent(DonorListConfirmedV1, { key: subject, seq: confirmed.version, data: confirmedData(confirmed) }),
  ]);
  return { cursor: { phase: 'release', after: '' }, released: 0, done: false };
}

/** Tells the gifts of a list one by one, or that they are taken back. */
export async function tellGifts(
  parts: DonorParts,
  { subject, cursor }: { subject: string; cursor: Extract<DonorCursor, { phase: 'release' | 'withdraw' }> },
  tx: JobTransaction,
): Promise<Slice> {
  const { donors } = parts;
  const row = await donors.get(subject, tx);
  const wanted = cursor.phase === 'release' ? 'releasing' : 'withdrawing';
  if (row === null || row.status !== wanted) return over(cursor);
  const gifts = await nextGifts(parts, { row, after: cursor.after }, tx);
  tx.append(gifts.map((gift) => giftEvent(row, cursor.phase, gift)));
  const after = gifts.at(-1)?.household ?? cursor.after;
  if (gifts.length === SLICE) return { cursor: { ...cursor, after }, released: gifts.length, done: false };
  await donors.save({ ...row, status: cursor.phase === 'release' ? 'confirmed' : 'withdrawn' }, tx);
  return over(cursor, gifts.length);
}

function giftEvent(
  row: DonorList,
  phase: 'release' | 'withdraw',
  of: { household: string; unit: string },
): NewEvent {
  const { household } = of;
  const key = outsideGiftId(row._id, household);
  const data = recordedData(row, of);
  if (phase === 'release')
    return newEvent(OutsideGiftRecordedV1, { key, seq: 1, partitionKey: household, data });
  const { gift, donorList, campaign, unit } = data;
  const taken = { gift, donorList, campaign, household, unit };
  return newEvent(OutsideGiftWithdrawnV1, { key, seq: 2, partitionKey: household, data: taken });
}

async function nextGifts(
  { donors }: DonorParts,
  { row, after }: { row: DonorList; after: string },
  tx: JobTransaction,
): Promise<readonly { household: string; unit: string }[]> {
  const rows = await donors.found(row, { after, limit: SLICE }, tx);
  return rows.map(({ household, candidates }) => {
    const own = candidates.find((one) => one.household === household);
    if (own === undefined) throw new Error('A row is a household that it was shown with');
    return { household: own.household, unit: own.unit };
  });
}

function over(cursor: DonorCursor, released = 0): Slice {
  return { cursor, released, done: true };
}
