import { randomUUID } from 'node:crypto';
import type { Caller } from '#shared/access/caller.ts';
import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { Role } from '#shared/contracts/fields.ts';
import { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import { PoorListFrozenV1 } from '#shared/contracts/poor-list/frozen.v1.ts';
import type { ReceivedEvent } from '#shared/events/port.ts';
import { createHttpApp } from '#shared/http/app.ts';
import { listen } from '#shared/http/server.ts';
import { addToSetHash, contentHash, EMPTY_SET_HASH } from '#shared/kernel/hash.ts';
import { silentLog } from '#shared/log/log.ts';
import { createMetrics } from '#shared/metrics/metrics.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { type JobRunner, runJobs } from '#shared/storage/job.ts';
import { createApp } from '../../services/support-allocation/app.ts';
import { migrations } from '../../services/support-allocation/migrations.ts';
import { atEnd } from './cleanup.ts';
import { aStorage } from './database.ts';
import { eventually } from './eventually.ts';
import { aListed } from './facts.ts';
import { aReceived, react } from './reaction.ts';

export type Listed = DataOf<typeof HouseholdListedV1>;

/** Who asks: role and place, for instance `staff 19`; the account is the role unless told. */
const CALLERS: Readonly<Record<string, Caller>> = {
  staff: person('staff', 'staff', '19'),
  'other-staff': person('other-staff', 'staff', '24'),
  'district-staff': person('district-staff', 'staff', '19/164'),
  'commune-staff': person('commune-staff', 'staff', '19/164/05443'),
  approver: person('approver', 'approver', '19'),
  'second-approver': person('second-approver', 'approver', '19'),
  'district-approver': person('district-approver', 'approver', '19/164'),
  'commune-approver': person('commune-approver', 'approver', '19/164/05443'),
  'second-commune-approver': person('second-commune-approver', 'approver', '19/164/05443'),
  'other-commune-approver': person('other-commune-approver', 'approver', '19/164/05446'),
  'foreign-approver': person('foreign-approver', 'approver', '24'),
  both: {
    account: 'both',
    roles: ['staff', 'approver'].map((role) => ({ role: role as Role, unitSet: '2021-11', path: '19' })),
  },
};

type Jobs = Parameters<typeof runJobs>[1];

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
}

export interface AllocationService {
  readonly storage: Storage;
  hear(events: readonly ReceivedEvent[]): Promise<void>;
  post<Body = Record<string, unknown>>(
    who: string,
    path: string,
    body: unknown,
    id?: string,
  ): Promise<Answer<Body>>;
  put<Body = Record<string, unknown>>(who: string, path: string, body: unknown): Promise<Answer<Body>>;
  get<Body = Record<string, unknown>>(who: string, path: string): Promise<Answer<Body>>;
  pdf(who: string, path: string): Promise<Answer<Uint8Array>>;
  /** A file as it is. */
  send<Body = Record<string, unknown>>(
    who: string,
    path: string,
    content: Uint8Array | string,
  ): Promise<Answer<Body>>;
  /** Runs the jobs until the test file ends; a process that dies now and then when it gets faulty ones. */
  work(jobs?: Jobs): void;
  /** Stops running jobs until `work` is called again. */
  rest(): Promise<void>;
  readonly jobs: Jobs;
  /** The same jobs without what the first process has in memory. */
  jobsOfAnotherProcess(): Jobs;
}

/** The service over real HTTP and a real database of its own, with callers whose token is their name. */
export async function anAllocationService(): Promise<AllocationService> {
  const storage = await aStorage('support-allocation', { migrations });
  const config = {
    sample: true,
    printTimeLimit: 30_000,
    printMemory: 350,
    printKeepDays: 14,
    planTimeLimit: 60_000,
    planMemory: 600,
    approvalLimit: null,
  };
  const newApp = () => createApp({ storage, log: silentLog, config });
  const app = newApp();
  const stop = await app.started?.();
  const handler = createHttpApp({
    service: app.name,
    routes: app.routes,
    verify: async (token) => CALLERS[token] ?? null,
    unitSet: '2021-11',
    log: silentLog,
    metrics: createMetrics(app.name),
    health: async () => ({ ready: true, reasons: [] }),
    rateLimit: 0,
  });
  const server = await listen(handler, 0, '127.0.0.1');
  atEnd(async () => {
    await server.close(100);
    await stop?.();
  });
  const ask = (who: string, path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${server.port}/api/v1${path}`, {
      ...init,
      headers: { authorization: `Bearer ${who}`, ...init.headers },
    });
  const runners: JobRunner[] = [];
  return {
    storage,
    jobs: app.jobs,
    jobsOfAnotherProcess: () => newApp().jobs,
    async hear(events) {
      for (const consumer of app.consumers) {
        const own = events.filter(({ type }) => consumer.hears.some((contract) => contract.type === type));
        if (own.length > 0) await react(storage, consumer, own);
      }
    },
    async post<Body>(who: string, path: string, body: unknown, id: string = randomUUID()) {
      const headers = { 'content-type': 'application/json', 'idempotency-key': id };
      const answer = await ask(who, path, { method: 'POST', body: JSON.stringify(body), headers });
      for (const runner of runners) runner.wake();
      return { status: answer.status, body: (await answer.json()) as Body };
    },
    async put<Body>(who: string, path: string, body: unknown) {
      const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
      const answer = await ask(who, path, { method: 'PUT', body: JSON.stringify(body), headers });
      return { status: answer.status, body: (await answer.json()) as Body };
    },
    async get<Body>(who: string, path: string) {
      const answer = await ask(who, path);
      return { status: answer.status, body: (await answer.json()) as Body };
    },
    async pdf(who, path) {
      const answer = await ask(who, path);
      return { status: answer.status, body: new Uint8Array(await answer.arrayBuffer()) };
    },
    async send<Body>(who: string, path: string, content: Uint8Array | string) {
      const headers = { 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID() };
      const answer = await ask(who, path, {
        method: 'POST',
        body: content as NonNullable<RequestInit['body']>,
        headers,
      });
      return { status: answer.status, body: (await answer.json()) as Body };
    },
    work(jobs = app.jobs) {
      const runner = runJobs(storage, jobs, () => undefined);
      runners.push(runner);
      atEnd(() => runner.close());
    },
    async rest() {
      await Promise.all(runners.splice(0).map((runner) => runner.close()));
    },
  };
}

/** Households of one village after another, poor and near-poor in turn. */
export function aList(list: string, count: number, wishes: (index: number) => Partial<Listed> = () => ({})) {
  const households = Array.from({ length: count }, (_, index) =>
    HouseholdListedV1.schema.parse(
      aListed({
        list,
        household: `${list}-household-${index}`,
        code: String(index + 1).padStart(4, '0'),
        members: 1 + (index % 7),
        class: index % 2 === 0 ? 'poor' : 'near-poor',
        ...wishes(index),
      }),
    ),
  );
  const hash = addToSetHash(EMPTY_SET_HASH, households.map(contentHash));
  const frozen = {
    list,
    name: 'Danh sách',
    unitSet: '2021-11' as const,
    unit: '19',
    year: 2026,
    count,
    hash,
  };
  return {
    frozen: aReceived(PoorListFrozenV1, frozen, { key: list }),
    listed: households.map((data) => aReceived(HouseholdListedV1, data, { partitionKey: data.household })),
  };
}

/** A complete list and a campaign for it. */
export async function aCampaignFor(
  service: AllocationService,
  list: ReturnType<typeof aList>,
): Promise<string> {
  await service.hear([list.frozen]);
  for (let start = 0; start < list.listed.length; start += 500) {
    await service.hear(list.listed.slice(start, start + 500));
  }
  const opened = await service.post<{ id: string }>('staff', '/campaigns', campaignBody(list.frozen.key));
  if (opened.status !== 201) throw new Error(JSON.stringify(opened.body));
  return opened.body.id;
}

export function campaignBody(list: string, wishes: object = {}) {
  return {
    name: 'Tết Đinh Mùi 2027',
    unit: '19',
    list,
    tetDate: '2027-02-06',
    deadline: '2027-01-30',
    minimum: 500_000,
    // Campaigns of one test file stand beside each other.
    sharesHouseholds: true,
    ...wishes,
  };
}

export function sourceBody(campaign: string, wishes: object = {}) {
  return {
    campaign,
    name: 'Ngân sách tỉnh',
    owner: 'UBND tỉnh',
    unit: '19',
    gift: [{ kind: 'cash', amount: 500_000 }],
    per: 'household',
    supply: 10_000,
    places: [],
    classes: [],
    paper: '01/CV-UBND',
    ...wishes,
  };
}

export interface PlanBody {
  readonly id: string;
  readonly status: string;
  readonly gifts: number;
  readonly households: number;
  readonly uncovered: number;
  readonly value: number;
  readonly hash: string | null;
  readonly released: number;
  readonly problem: { code: string; needed?: number; available?: number } | null;
}

/** A plan after its job has ended; needs `work()`. */
export async function aComputedPlan(
  service: AllocationService,
  plan: {
    campaign: string;
    rules: readonly { source: string; class: string }[];
    fill?: boolean;
    who?: string;
  },
): Promise<PlanBody> {
  const { campaign, rules, fill = false, who = 'staff' } = plan;
  const made = await service.post<PlanBody>(who, '/plans', { campaign, rules, fill });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  return eventually(async () => {
    const { body } = await service.get<PlanBody>('staff', `/plans/${made.body.id}`);
    if (body.status === 'computing') throw new Error('still computing');
    return body;
  }, 20_000);
}

function person(account: string, role: Role, path: string): Caller {
  return { account, roles: [{ role, unitSet: '2021-11', path }] };
}
