import assert from 'node:assert/strict';
import { addToSetHash, contentHash, EMPTY_SET_HASH } from '#shared/kernel/hash.ts';
import { silentLog } from '#shared/log/log.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { createJob, runJobs } from '#shared/storage/job.ts';
import { inTransaction } from '#shared/storage/transaction.ts';
import { createApp } from '../../services/support-allocation/app.ts';
import { campaignRepository } from '../../services/support-allocation/campaign/campaign.repository.ts';
import type { Campaign } from '../../services/support-allocation/campaign/campaign.ts';
import { LIST_SEVERITY } from '../../services/support-allocation/campaign/severity.ts';
import type { CandidateList } from '../../services/support-allocation/candidate/candidate.ts';
import { type Candidate, candidateId } from '../../services/support-allocation/candidate/candidate.ts';
import { migrations } from '../../services/support-allocation/migrations.ts';
import { COMPUTE_PLAN, COMPUTE_START } from '../../services/support-allocation/plan/compute-plan.job.ts';
import { planRepository } from '../../services/support-allocation/plan/plan.repository.ts';
import type { Plan } from '../../services/support-allocation/plan/plan.ts';
import { NO_TOTALS } from '../../services/support-allocation/plan/plan-totals.ts';
import { NOTHING } from '../../services/support-allocation/source/balance.ts';
import { sourceRepository } from '../../services/support-allocation/source/source.repository.ts';
import type { Source } from '../../services/support-allocation/source/source.ts';
import { timed, withStorage } from './bench-storage.ts';
import { type BenchWishes, type Contender, compare, headroom, type Ratio, type Rival } from './ratio.ts';
import { type RecordedWrite, recordWrites, writeRaw } from './write-recording.ts';

const LIST = 'list';
const CAMPAIGN = 'campaign';
const PLAN = 'plan';
const COMMUNES = 300;
/** Gifts in a transaction of the limit: as many as in one of ours. */
const SLICE = 2_500;
const BUDGET_S = 2;

/** A plan of a province from the list in the database to its last gift durable, against the bare driver with the gifts alone. */
export async function compareStoredPlan(households: number, wishes: BenchWishes): Promise<Ratio[]> {
  let recording: readonly RecordedWrite[] = [];
  const seconds: number[] = [];
  const ours: Contender = {
    name: 'ours: divided, proven and stored',
    run: (round) =>
      withStorage(
        'support-allocation',
        migrations,
        async (storage) => {
          await keepFacts(storage, households);
          const writes = round === 0 ? recordWrites(storage) : null;
          const took = await timed(() => computed(storage));
          if (writes !== null) recording = writes();
          else seconds.push(took);
          return { units: await checkedGifts(storage, households), seconds: took };
        },
        { watched: round === 0 },
      ),
  };
  const limit: Rival = {
    name: 'limit: driver, same gifts',
    gate: 0.5,
    run: () =>
      withStorage('support-allocation', migrations, async (storage) => {
        const slices = giftSlices(recording);
        const took = await timed(async () => {
          for (const slice of slices) await writeRaw(storage, slice);
        });
        return { units: await checkedGifts(storage, households), seconds: took };
      }),
  };
  const ratios = await compare(ours, [limit], wishes);
  return [...ratios, headroom(`${BUDGET_S} s, a province stored`, BUDGET_S, seconds)];
}

function giftSlices(recording: readonly RecordedWrite[]): RecordedWrite[][] {
  const operations = recording
    .filter(({ collection }) => collection === 'gifts')
    .flatMap((write) => write.operations);
  return Array.from({ length: Math.ceil(operations.length / SLICE) }, (_, at) => [
    { collection: 'gifts', operations: operations.slice(at * SLICE, (at + 1) * SLICE) },
  ]);
}

async function checkedGifts(storage: Storage, households: number): Promise<number> {
  const gifts = await storage.db.collection('gifts').countDocuments();
  assert.ok(gifts >= households * 0.9, `${gifts} gifts for ${households} households`);
  return gifts;
}

async function computed(storage: Storage): Promise<void> {
  const config = {
    ...{ sample: true, printTimeLimit: 30_000, printMemory: 350, printKeepDays: 14 },
    ...{ planTimeLimit: 60_000, planMemory: 600, approvalLimit: null },
  };
  const { jobs } = createApp({ storage, log: silentLog, config });
  const failures: unknown[] = [];
  await inTransaction(storage, (tx) =>
    createJob(storage, tx, {
      ...{ _id: `${COMPUTE_PLAN}-${PLAN}`, kind: COMPUTE_PLAN, subject: PLAN, author: 'bench' },
      ...{ cursor: COMPUTE_START, total: 0 },
    }),
  );
  const plans = planRepository(storage);
  const kinds = jobs.filter(({ kind }) => kind === COMPUTE_PLAN);
  const runner = runJobs(storage, kinds, (error) => failures.push(error));
  try {
    for (;;) {
      const plan = await plans.get(PLAN);
      if (plan?.status === 'proposed') return;
      if (plan?.status !== 'computing' || failures.length > 3)
        throw failures[0] ?? new Error(JSON.stringify(plan?.problem));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  } finally {
    await runner.close();
  }
}

/** A list that has arrived, its campaign, a province's budget for nine in ten, a company's for the rest and rice for the poor. */
async function keepFacts(storage: Storage, households: number): Promise<void> {
  const rows = Array.from({ length: households }, (_, at) => madeCandidate(at));
  const receivedHash = addToSetHash(
    EMPTY_SET_HASH,
    rows.map(({ factsHash }) => factsHash),
  );
  const list: CandidateList = {
    ...{ _id: LIST, receivedCount: households, receivedHash, receivedSettled: 0 },
    frozen: {
      ...{ name: 'Danh sách', unitSet: '2021-11', unit: '19', year: 2026 },
      ...{ count: households, hash: receivedHash },
    },
  };
  await storage.db.collection<CandidateList>('lists').insertOne(list);
  for (let at = 0; at < rows.length; at += 5_000)
    await storage.db.collection<Candidate>('candidates').insertMany(rows.slice(at, at + 5_000));
  await inTransaction(storage, async (tx) => {
    await campaignRepository(storage).add(madeCampaign(households), tx);
    for (const source of madeSources(households)) await sourceRepository(storage).add(source, tx);
    await planRepository(storage).add(MADE_PLAN, tx);
  });
}

function madeCandidate(at: number): Candidate {
  const household = `household-${String(at).padStart(8, '0')}`;
  const mixed = Math.imul(at, 2_654_435_761) >>> 0;
  const commune = mixed % COMMUNES;
  const row = {
    ...{ list: LIST, household, code: String(at).padStart(6, '0') },
    unit: `19/164/${10_000 + commune}/xom-${(mixed >>> 12) % 10}`,
    ...{ village: 'Xóm', head: 'Nguyễn Thị Hoa', birthYear: 1960, sex: 'female' as const },
    members: 1 + ((mixed >>> 27) % 8),
    class: (mixed >>> 16) % 5 < 3 ? ('poor' as const) : ('near-poor' as const),
    ...{ severity: (mixed >>> 20) % 10, groups: [] },
  };
  return {
    ...{ _id: candidateId(LIST, household), ...row },
    ...{ sortKey: `nguyen thi hoa ${at}`, factsHash: contentHash(row), settled: null, seq: 1 },
  };
}

function madeCampaign(households: number): Campaign {
  return {
    ...{ _id: CAMPAIGN, name: 'Tết', unitSet: '2021-11', unit: '19', list: LIST },
    ...{ tetDate: '2027-02-06', deadline: '2027-01-30', households, severity: LIST_SEVERITY },
    ...{ minimum: 500_000, minimumKind: 'worth', minimumKilograms: null, sumsUp: false },
    ...{ giftCap: null, sharesHouseholds: false, phase: 'planning', phaseChanges: [] },
    ...{ openedBy: 'bench', createdAt: new Date(), version: 1 },
  };
}

function madeSources(households: number): Source[] {
  const source = (id: string, wishes: Partial<Source>): Source => ({
    ...{ _id: id, campaign: CAMPAIGN, name: id, giver: 'province-budget', owner: 'UBND', unit: '19' },
    ...{ channel: 'cash', gift: [{ kind: 'cash', amount: 500_000 }], per: 'household' },
    ...{ balance: NOTHING, spendable: 0, reserve: 0, allocated: 0 },
    ...{ places: [], classes: [], groups: [], priority: 1, terms: null },
    ...{ committedBy: 'bench', createdAt: new Date(), entries: 0, instalments: 0, version: 1 },
    ...wishes,
  });
  return [
    source('budget', { spendable: Math.floor(households * 0.9) }),
    source('company', { spendable: Math.floor(households * 0.08), priority: 2 }),
    source('rice', {
      ...{ channel: 'goods', gift: [{ kind: 'rice', kilograms: 15 }], per: 'person' },
      ...{ spendable: households * 2, classes: ['poor'] },
    }),
  ];
}

const MADE_PLAN: Plan = {
  ...{ _id: PLAN, campaign: CAMPAIGN, list: LIST, unitSet: '2021-11', unit: '19', status: 'computing' },
  ...{ rules: [], fill: true, basis: null, given: [], proof: null, shortfall: null, uncovered: 0 },
  ...{
    ...NO_TOTALS,
    parts: [],
    released: 0,
    amendments: 0,
    amending: null,
    proposedBy: 'bench',
    createdAt: new Date(),
    version: 1,
  },
};
