import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { silentLog } from '#shared/log/log.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { createJob, type JobKind, runJobs } from '#shared/storage/job.ts';
import { inTransaction } from '#shared/storage/transaction.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { createApp } from '../../services/support-allocation/app.ts';
import type { Campaign } from '../../services/support-allocation/campaign/campaign.ts';
import { migrations } from '../../services/support-allocation/migrations.ts';
import { PRINT, PRINT_START } from '../../services/support-allocation/print-job/print.job.ts';
import { printJobRepository } from '../../services/support-allocation/print-job/print-job.repository.ts';
import type { PrintJob } from '../../services/support-allocation/print-job/print-job.ts';
import { withStorage } from './bench-storage.ts';
import { CAMPAIGN, LIST, madeCandidate, madeGifts, PLAN, UNIT_SET } from './made-villages.ts';

// A process of its own with allocation's work in it: prints so many households as village lists with codes into one
// PDF, and says how long that took and how much memory the whole process had at most.
const HOUSEHOLDS = Number(process.argv[2]);
const IN_A_VILLAGE = 12;
const config = {
  ...{ sample: false, printTimeLimit: 30_000, printMemory: 350, printKeepDays: 14 },
  ...{ planTimeLimit: 60_000, planMemory: 600, approvalLimit: null },
};

await withStorage('support-allocation', migrations, async (storage) => {
  await seed(storage);
  const app = createApp({ storage, log: silentLog, config });
  const stop = await app.started?.();
  const { seconds, print } = await printed(storage, app.jobs);
  await stop?.();
  const noted = await storage.db.collection('list-pages').countDocuments();
  assert.equal(noted, print.pages);
  const peakMB = Math.round(process.resourceUsage().maxRSS / 1024);
  const { pages, rows, file } = print;
  const mB = Math.round((file?.bytes ?? 0) / 1e6);
  console.log(JSON.stringify({ seconds: Math.round(seconds * 10) / 10, peakMB, pages, rows, mB }));
});

async function seed({ db }: Storage): Promise<void> {
  const tree = loadUnitSet(UNIT_SET);
  const communes = tree.communes('19');
  for (let from = 0; from < HOUSEHOLDS; from += 1_000) {
    const rows = Array.from({ length: Math.min(1_000, HOUSEHOLDS - from) }, (_, index) => {
      const village = Math.floor((from + index) / IN_A_VILLAGE);
      const commune = communes[village % communes.length]!;
      return madeCandidate(from + index, {
        unit: `${commune.path}/xom-${String(village).padStart(5, '0')}`,
        village: `Xóm Đồng Chuối ${village}`,
      });
    });
    await db.collection<(typeof rows)[number]>('candidates').insertMany(rows);
    const gifts = rows.flatMap((row, index) => madeGifts(row, from + index));
    await db.collection<(typeof gifts)[number]>('gifts').insertMany(gifts);
  }
  const at = new Date('2027-01-05T02:00:00Z');
  const own = { list: LIST, unitSet: UNIT_SET, unit: '19', createdAt: at, version: 1 };
  await db.collection<Pick<Campaign, '_id'>>('campaigns').insertOne({
    _id: CAMPAIGN,
    ...own,
    ...{ name: 'Tết', tetDate: '2027-02-06', households: HOUSEHOLDS, phase: 'approved' },
  } as never);
  await db.collection<{ _id: string }>('plans').insertOne({
    _id: PLAN,
    ...own,
    ...{ campaign: CAMPAIGN, status: 'approved', approvedAt: at, gifts: 1, released: 1 },
  } as never);
}

async function printed(storage: Storage, jobs: readonly JobKind<never>[]) {
  const prints = printJobRepository(storage);
  const id = 'province';
  const failures: unknown[] = [];
  const start = performance.now();
  const print: PrintJob = {
    ...{ _id: id, campaign: CAMPAIGN, unitSet: UNIT_SET, unit: '19', kind: 'receipt-list', layout: 'row-qr' },
    ...{ source: null, format: 'pdf', sourceName: null, plans: [PLAN], status: 'waiting' },
    ...{ villages: Math.ceil(HOUSEHOLDS / IN_A_VILLAGE), printed: 0, pages: 0, rows: 0, reprints: 0 },
    ...{ requestedBy: 'bench', createdAt: new Date(), downloads: [] },
  };
  await inTransaction(storage, async (tx) => {
    await prints.add(print, tx);
    const work = { _id: `${PRINT}:${id}`, kind: PRINT, subject: id, author: 'bench', total: print.villages };
    await createJob(storage, tx, { ...work, cursor: PRINT_START });
  });
  const runner = runJobs(storage, jobs, (error) => failures.push(error));
  try {
    for (;;) {
      const now = await prints.get(id);
      if (now?.status === 'done') return { seconds: (performance.now() - start) / 1000, print: now };
      if (failures.length > 5 || now?.status === 'failed') throw failures[0] ?? new Error(now?.problem);
      await sleep(50);
    }
  } finally {
    await runner.close();
  }
}
