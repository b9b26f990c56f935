import { ConfirmationRecordedV1 } from '#shared/contracts/confirmation/recorded.v1.ts';
import type { DataOf } from '#shared/contracts/event-contract.ts';
import { type NewEvent, newEvent } from '#shared/contracts/new-event.ts';
import { contentHash, nameBasedId } from '#shared/kernel/hash.ts';

const NAMESPACE = '5f1c1f0e-6f60-4c6e-9d5d-3a6b1d3f0b7e';

export const BENCH_COMMUNE = '19/164/05443';
export const BENCH_OFFICER = 'bench-officer';
export const BENCH_CAMPAIGN = 'bench-campaign';

/** The same id for the same words, so that every contender gets the same bytes. */
export function madeId(...words: readonly (string | number)[]): string {
  return nameBasedId(NAMESPACE, ...words.map(String));
}

export type SentItem = Readonly<Record<string, unknown>> & { readonly id: string; readonly hash: string };

/** What a phone sends for one household. */
export function madeItem(name: string, n: number): SentItem {
  const household = madeId(name, 'household', n);
  const item = {
    id: madeId(name, 'confirmation', n),
    kind: 'handed-over',
    campaign: BENCH_CAMPAIGN,
    unit: `${BENCH_COMMUNE}/xom-${n % 12}`,
    household,
    gifts: [{ id: madeId(name, 'gift', n) }],
    recipient: { relation: 'self' },
    handedOverBy: BENCH_OFFICER,
    handedOverOn: '2027-01-28',
    device: 'bench-phone',
    counter: n,
    deviceTime: '2027-01-28T08:15:00+07:00',
    evidence: [{ type: 'signed-paper' }],
  };
  return { ...item, hash: contentHash(item) };
}

/** What delivery says about it. */
export function madeRecorded(name: string, n: number): NewEvent {
  const household = madeId(name, 'household', n);
  const data: DataOf<typeof ConfirmationRecordedV1> = {
    confirmation: madeId(name, 'confirmation', n),
    kind: 'handed-over',
    campaign: BENCH_CAMPAIGN,
    household,
    unit: `${BENCH_COMMUNE}/xom-${n % 12}`,
    gifts: [madeId(name, 'gift', n)],
    relation: 'self',
    handedOverOn: '2027-01-28',
    handedOverBy: BENCH_OFFICER,
    enteredBy: BENCH_OFFICER,
    device: 'bench-phone',
    receivedAt: '2027-01-28T08:15:02.000Z',
    standing: 'first',
  };
  return newEvent(ConfirmationRecordedV1, { key: household, seq: 1, partitionKey: household, data });
}
