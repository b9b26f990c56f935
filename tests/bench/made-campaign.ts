import { CampaignOpenedV1 } from '#shared/contracts/campaign/opened.v1.ts';
import { ConfirmationRecordedV1 } from '#shared/contracts/confirmation/recorded.v1.ts';
import type { EventContract } from '#shared/contracts/event-contract.ts';
import { GiftApprovedV1 } from '#shared/contracts/gift/approved.v1.ts';
import { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import { type NewEvent, newEvent } from '#shared/contracts/new-event.ts';
import { PlanApprovedV1 } from '#shared/contracts/plan/approved.v1.ts';
import { PoorListFrozenV1 } from '#shared/contracts/poor-list/frozen.v1.ts';
import { TOPICS } from '#shared/contracts/topics.ts';
import { VillageRegisteredV1 } from '#shared/contracts/village/registered.v1.ts';
import { addToSetHash, contentHash, EMPTY_SET_HASH } from '#shared/kernel/hash.ts';
import { BENCH_OFFICER, madeId } from './made-confirmation.ts';

/** All that is said in a campaign, by who says it, in the order in which they say it. */
export interface MadeCampaign {
  readonly events: ReadonlyMap<string, readonly NewEvent[]>;
  readonly households: number;
  readonly received: number;
}

const UNIT_SET = '2021-11';
const PROVINCE = '19';
const COMMUNES = ['19/164/05443', '19/164/05446', '19/165/05488', '19/165/05491', '19/167/05536'];
const VILLAGES = COMMUNES.flatMap((commune) => Array.from({ length: 12 }, (_, n) => `${commune}/xom-${n}`));

/** A list of poor households, one gift for each, and a confirmation for each; every tenth was not at home. */
export function madeCampaign(name: string, households: number): MadeCampaign {
  const list = madeId(name, 'list');
  const plan = madeId(name, 'plan');
  const campaign = madeId(name, 'campaign');
  const all = Array.from({ length: households }, (_, n) => facts(name, n, { list, plan, campaign }));
  const hashes = (pick: 'listed' | 'gift') => all.map((one) => contentHash(one[pick].data));
  const own = { unitSet: UNIT_SET, unit: PROVINCE, list, name } as const;
  const frozen = newEvent(PoorListFrozenV1, {
    key: list,
    seq: 1,
    data: { ...own, year: 2026, count: households, hash: addToSetHash(EMPTY_SET_HASH, hashes('listed')) },
  });
  const opened = newEvent(CampaignOpenedV1, {
    key: campaign,
    seq: 1,
    data: { ...own, campaign, tetDate: '2027-02-06', deadline: '2027-02-05', minimum: 500_000 },
  });
  const approved = newEvent(PlanApprovedV1, {
    key: plan,
    seq: 1,
    data: {
      ...{ plan, campaign, list, unit: PROVINCE, gifts: households, value: households * 600_000 },
      hash: addToSetHash(EMPTY_SET_HASH, hashes('gift')),
      ...{ proposedBy: 'bench-staff', approvedBy: 'bench-approver' },
    },
  });
  const villages = VILLAGES.map((path) =>
    newEvent(VillageRegisteredV1, {
      key: path,
      seq: 1,
      data: { unitSet: UNIT_SET, path, commune: path.slice(0, path.lastIndexOf('/')), name: 'Xóm' },
    }),
  );
  const said: NewEvent[] = [...villages, frozen, ...all.map((one) => one.listed), opened, approved];
  said.push(...all.map((one) => one.gift), ...all.map((one) => one.confirmation));
  const events = Map.groupBy(said, ({ contract }) => TOPICS[contract.topic].source as string);
  return { events, households, received: all.filter((one) => one.received).length };
}

function facts(name: string, n: number, ids: { list: string; plan: string; campaign: string }) {
  const household = madeId(name, 'household', n);
  const unit = VILLAGES[n % VILLAGES.length]!;
  const received = n % 10 !== 9;
  const gift = madeId(name, 'gift', n);
  const of = <C extends EventContract>(
    contract: C,
    key: string,
    data: Parameters<typeof newEvent<C>>[1]['data'],
  ) => newEvent(contract, { key, seq: 1, partitionKey: household, data });
  return {
    received,
    listed: of(HouseholdListedV1, household, {
      ...{ household, list: ids.list, code: `H${n}`, unitSet: UNIT_SET, unit, village: 'Xóm' },
      ...{ head: `Nguyễn Văn ${n}`, birthYear: 1960, sex: 'male', members: 4, class: 'poor' },
      ...{ groups: [], severity: n % 10 },
    }),
    gift: of(GiftApprovedV1, gift, {
      ...{ gift, ...ids, household, unit, source: 'bench-source', sourceName: 'Quỹ Vì người nghèo' },
      ...{ lines: [{ kind: 'cash', amount: 600_000 }], value: 600_000, meetsMinimum: true },
    }),
    confirmation: of(ConfirmationRecordedV1, `${ids.campaign}|${household}`, {
      ...{ confirmation: madeId(name, 'confirmation', n), campaign: ids.campaign, household, unit },
      kind: received ? 'handed-over' : 'not-handed-over',
      gifts: received ? [gift] : [],
      relation: 'self',
      ...(received ? {} : { reason: 'absent' as const }),
      ...{ handedOverOn: '2027-01-28', handedOverBy: BENCH_OFFICER, enteredBy: BENCH_OFFICER },
      ...{ device: 'bench-phone', receivedAt: '2027-01-28T08:15:02.000Z', standing: 'first' },
    }),
  };
}
