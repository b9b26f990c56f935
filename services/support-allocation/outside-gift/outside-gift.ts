import type { DonorListConfirmedV1 } from '#shared/contracts/donor-list/confirmed.v1.ts';
import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { GiftLine } from '#shared/contracts/fields.ts';
import type { GiftJudgedV1 } from '#shared/contracts/gift/judged.v1.ts';
import type { GiftReportedV1 } from '#shared/contracts/gift/reported.v1.ts';
import type { OutsideGiftRecordedV1 } from '#shared/contracts/outside-gift/recorded.v1.ts';
import { addToSetHash, contentHash, EMPTY_SET_HASH } from '#shared/kernel/hash.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';

/** What is known of a gift that no plan made. */
export interface OutsideFacts {
  readonly list: string;
  readonly giver: string;
  readonly lines: readonly GiftLine[];
  /** đồng; rice has no value. */
  readonly value: number;
  readonly day: string;
}

/** `waits`: typed by hand, and no approver has said yet whether it counts. */
export const VERDICTS = ['waits', 'counts', 'refused', 'withdrawn'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A gift that a household got without a plan: from a donor's own list, or typed by hand. */
export interface OutsideGift {
  readonly _id: string;
  readonly campaign: string;
  readonly household: string;
  /** The household's village. */
  readonly unit: string;
  /** Null: typed by hand. */
  readonly donorList: string | null;
  /** Null while only the withdrawal of it has been heard. */
  readonly facts: OutsideFacts | null;
  readonly verdict: Verdict;
  /** Account id, and when; null of a donor's list. */
  readonly reportedBy: string | null;
  readonly reportedAt: Date | null;
  readonly judgedBy: string | null;
  /** Why it was refused or taken back. */
  readonly why: string | null;
  /** Count of our own events on it; 0 of a donor's list. */
  readonly version: number;
}

/** What a donor's list said of one gift, as one of its events. */
export type GiftWord =
  | { readonly says: 'recorded'; readonly data: DataOf<typeof OutsideGiftRecordedV1> }
  | {
      readonly says: 'withdrawn';
      readonly data: Pick<
        DataOf<typeof OutsideGiftRecordedV1>,
        'gift' | 'donorList' | 'campaign' | 'household' | 'unit'
      >;
    };

export type ConfirmedList = Omit<DataOf<typeof DonorListConfirmedV1>, 'donorList'>;

/** What arrived of a donor's list, whatever came first. */
export interface DonorListCopy {
  readonly _id: string;
  readonly campaign: string;
  readonly announced: ConfirmedList | null;
  readonly isWithdrawn: boolean;
  readonly receivedCount: number;
  readonly receivedHash: string;
  readonly withdrawnCount: number;
}

export type Arrived = Pick<DonorListCopy, 'receivedCount' | 'receivedHash' | 'withdrawnCount'>;

export const NOTHING_ARRIVED: Arrived = {
  receivedCount: 0,
  receivedHash: EMPTY_SET_HASH,
  withdrawnCount: 0,
};

export const GIFT_NOT_WAITING = problem(
  'gift-not-waiting',
  409,
  'Nobody has to decide on this gift any more',
);
export const OWN_REPORT = problem('own-report', 403, 'Whoever typed a gift in may not decide on it');
export const GIFTS_ARRIVING = problem(
  'gifts-arriving',
  409,
  'Gifts of a donor’s list are still on their way: a plan made now would not know of them',
);
export const NOT_IN_CAMPAIGN = problem(
  'not-in-campaign',
  422,
  'The household is not among those that the campaign serves',
);

/** A gift after a word on it; the same row when nothing is new. The words may come in any order, and again. */
export function hearGift(known: OutsideGift | undefined, { says, data }: GiftWord): OutsideGift {
  const { gift, donorList, campaign, household, unit } = data;
  const before = known ?? { ...UNHEARD, _id: gift, donorList, campaign, household, unit };
  switch (says) {
    case 'recorded': {
      if (before.facts !== null) return before;
      const { list, giver, lines, value, day } = data;
      return { ...before, facts: { list, giver, lines, value, day } };
    }
    case 'withdrawn':
      return known?.verdict === 'withdrawn' ? known : { ...before, verdict: 'withdrawn' };
  }
}

const UNHEARD = {
  facts: null,
  verdict: 'counts',
  reportedBy: null,
  reportedAt: null,
  judgedBy: null,
  why: null,
  version: 0,
} as const;

/** What a list's copy comes to with these changes of its gifts. */
export function arrive(
  arrived: Arrived,
  changes: readonly { readonly before: OutsideGift | undefined; readonly after: OutsideGift }[],
): Arrived {
  const recorded = changes.filter(({ before, after }) => (before?.facts ?? null) === null && after.facts);
  const withdrawn = changes.filter(
    ({ before, after }) => before?.verdict !== 'withdrawn' && after.verdict === 'withdrawn',
  );
  return {
    receivedCount: arrived.receivedCount + recorded.length,
    receivedHash: addToSetHash(
      arrived.receivedHash,
      recorded.map(({ after }) => contentHash(recordedData(after))),
    ),
    withdrawnCount: arrived.withdrawnCount + withdrawn.length,
  };
}

/** As the registry said it: its hash is part of the list's. */
function recordedData({ _id, campaign, household, unit, donorList, facts }: OutsideGift) {
  return { gift: _id, donorList, campaign, household, unit, ...facts };
}

/** Whether every gift of the list is here, or every one has been taken back again. */
export function hasArrived(copy: DonorListCopy): boolean {
  const { announced, receivedCount, receivedHash } = copy;
  if (announced === null || announced.count !== receivedCount || announced.hash !== receivedHash)
    return false;
  return !copy.isWithdrawn || copy.withdrawnCount === receivedCount;
}

/** Somebody typed a gift in. */
export function reportGift(parts: {
  id: string;
  campaign: string;
  of: { readonly household: string; readonly unit: string };
  facts: OutsideFacts;
  by: string;
  at: Date;
}): OutsideGift {
  const { id, campaign, of, facts, by, at } = parts;
  const { household, unit } = of;
  return {
    ...UNHEARD,
    _id: id,
    campaign,
    household,
    unit,
    donorList: null,
    facts,
    verdict: 'waits',
    reportedBy: by,
    reportedAt: at,
    version: 1,
  };
}

/** Maker and checker are two people. */
export function judgeGift(
  gift: OutsideGift,
  { verdict, by, why }: { verdict: 'counts' | 'refused'; by: string; why: string | null },
): Result<OutsideGift> {
  if (gift.verdict !== 'waits') return refuse(GIFT_NOT_WAITING);
  if (gift.reportedBy === by) return refuse(OWN_REPORT);
  return accept({ ...gift, verdict, judgedBy: by, why, version: gift.version + 1 });
}

/** What was typed in can be taken back, decided on or not; a donor's list is taken back where it was confirmed. */
export function takeBackGift(gift: OutsideGift, why: string): Result<OutsideGift> {
  const stands = gift.donorList === null && (gift.verdict === 'waits' || gift.verdict === 'counts');
  if (!stands) return refuse(GIFT_NOT_WAITING);
  return accept({ ...gift, verdict: 'withdrawn', why, version: gift.version + 1 });
}

export function reportedData(gift: OutsideGift): DataOf<typeof GiftReportedV1> {
  const { _id, campaign, household, unit, facts } = gift;
  if (facts === null) throw new Error('A gift that was typed in says what it is');
  return { gift: _id, campaign, household, unit, ...facts, lines: [...facts.lines] };
}

export function judgedData(gift: OutsideGift): DataOf<typeof GiftJudgedV1> {
  const { _id, campaign, household, unit, verdict } = gift;
  if (verdict === 'waits') throw new Error('Nobody has decided on the gift yet');
  return { gift: _id, campaign, household, unit, verdict };
}
