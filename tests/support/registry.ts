import { randomUUID } from 'node:crypto';
import { after } from 'node:test';
import type { Caller } from '#shared/access/caller.ts';
import { readSettings } from '#shared/config/environment.ts';
import type { Role, UnitSet } from '#shared/contracts/fields.ts';
import { createHttpApp } from '#shared/http/app.ts';
import { listen } from '#shared/http/server.ts';
import { type Log, silentLog } from '#shared/log/log.ts';
import { createMetrics } from '#shared/metrics/metrics.ts';
import { openStorage, type Storage } from '#shared/storage/connection.ts';
import { type JobRunner, runJobs } from '#shared/storage/job.ts';
import { createApp } from '../../services/household-registry/app.ts';
import { type RegistryConfig, readRegistryConfig } from '../../services/household-registry/config.ts';
import { IMPORT } from '../../services/household-registry/import/import-work.ts';
import { migrations } from '../../services/household-registry/migrations.ts';
import { aDatabaseName, aStorage } from './database.ts';
import { mongoUri } from './engines.ts';

export const FIELD_KEY = 'ab'.repeat(32);
export const UNIT_SET = '2021-11';

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came
  readonly body: any;
  readonly headers: Headers;
}

export interface Registry {
  readonly storage: Storage;
  readonly url: string;
  /** As if the process were killed: whatever it does now comes to nothing. */
  kill(): Promise<void>;
  /** Starts the jobs, as a process would; ended by the test or at the end. */
  work(): JobRunner;
  /** Starts the jobs of imports only, where none run. */
  workImports(): JobRunner;
}

/** The service on a real database and a real port, without its jobs. Two of one name are two processes on one database. */
export async function aRegistry(
  { quiet = false, log, ...config }: Partial<RegistryConfig> & { quiet?: boolean; log?: Log } = {},
  name: string = aDatabaseName('registry'),
): Promise<Registry> {
  const storage = await aStorage('household-registry', { name, migrations });
  const settings = readSettings({ TET_UNIT_SET: UNIT_SET, TET_FIELD_KEY: FIELD_KEY });
  const whole = { ...readRegistryConfig(settings), ...config };
  const definition = createApp({ storage, log: log ?? silentLog, config: whole });
  const app = createHttpApp({
    service: 'household-registry',
    routes: definition.routes,
    verify: async (token) => callerOf(token, whole.unitSet),
    unitSet: whole.unitSet,
    log: log ?? (quiet ? silentLog : LOUD),
    metrics: createMetrics('household-registry'),
    health: async () => ({ ready: true, reasons: [] }),
    rateLimit: 0,
  });
  const server = await listen(app, 0, '127.0.0.1');
  const ended = await definition.started?.();
  after(() => server.close(1_000));
  after(() => ended?.());
  let killed = quiet;
  const report = (error: unknown) => (killed ? undefined : console.error(error));
  let working = 0;
  const work = (kinds: typeof definition.jobs) => {
    const runner = runJobs(storage, kinds, report);
    working += 1;
    const close = async () => {
      working -= 1;
      await runner.close();
    };
    after(runner.close);
    return { ...runner, close };
  };
  return {
    storage,
    url: `http://127.0.0.1:${server.port}/api/v1`,
    kill() {
      killed = true;
      return kill(storage);
    },
    work: () => work(definition.jobs),
    workImports: () => (working > 0 ? IDLE : work(definition.jobs.filter(({ kind }) => kind === IMPORT))),
  };
}

const IDLE: JobRunner = { wake: () => undefined, close: async () => undefined };

/** Cuts the connection, and ends the sessions that the engine would else keep open for a dead client for a minute. */
async function kill(storage: Storage): Promise<void> {
  const client = storage.connection.getClient() as unknown as { s: { activeSessions: Set<{ id: unknown }> } };
  const open = [...client.s.activeSessions].map((session) => session.id);
  await storage.connection.close(true);
  const other = await openStorage({ uri: await mongoUri(), service: storage.service, database: 'admin' });
  if (open.length > 0) await other.db.command({ killSessions: open });
  await other.close();
}

/** A person at a desk: one account with one role at one place. */
export function person(registry: Registry, account: string, role: Role, path: string) {
  const authorization = `Bearer ${Buffer.from(JSON.stringify([account, role, path])).toString('base64url')}`;
  const send = async (method: string, address: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = { authorization, ...(init.headers as Record<string, string>) };
    const answer = await fetch(`${registry.url}${address}`, { ...init, method, headers });
    return { status: answer.status, body: await answer.json(), headers: answer.headers };
  };
  return {
    get: (address: string) => send('GET', address),
    file: async (address: string) => {
      const answer = await fetch(`${registry.url}${address}`, { headers: { authorization } });
      return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
    },
    post: (address: string, body: unknown, id: string = randomUUID(), headers: Record<string, string> = {}) =>
      send('POST', address, {
        headers: { 'idempotency-key': id, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    put: (address: string, body: unknown, id: string = randomUUID()) =>
      send('PUT', address, {
        headers: { 'idempotency-key': id, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    upload,
    /** All steps at once: answers as soon as the file is applied, or why it was not. */
    async import(unit: string, file: string | Uint8Array, wish: FileWish = {}): Promise<Answer> {
      const sent = await upload(unit, file, { auto: 'apply', ...wish });
      if (sent.status !== 201) return sent;
      const runner = registry.workImports();
      try {
        const result = await ended(() => send('GET', `/imports/${sent.body.id}`));
        await caughtUp(registry);
        return result;
      } finally {
        await runner.close();
      }
    },
  };

  function upload(unit: string, file: string | Uint8Array, wish: FileWish & { auto?: 'apply' } = {}) {
    const { id = randomUUID(), year = 2020, name = 'danh-sach.csv', auto } = wish;
    const query = `year=${year}&standard=2016-2020&name=${encodeURIComponent(name)}`;
    return send('POST', `/imports/${unit}?${query}${auto === undefined ? '' : `&auto=${auto}`}`, {
      headers: { 'idempotency-key': id, 'content-type': 'application/octet-stream' },
      body: file as NonNullable<RequestInit['body']>,
    });
  }
}

export interface FileWish {
  readonly id?: string;
  readonly year?: number;
  readonly name?: string;
}

/** Waits for an import that nothing is done with any more; its figures in one row, as a result would have them. */
async function ended(get: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const { body, headers } = await get();
    if (body.status === 'unreadable') return { status: 422, body: { ...body, ...body.stop }, headers };
    if (body.stop !== null) return { status: 409, body: { ...body, code: body.stop.code }, headers };
    if (!['received', 'trying', 'applying'].includes(body.status))
      return { status: 201, body: { ...body, rows: body.counts.rows, ...body.effect }, headers };
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/**
 * A read may see what has not reached the majority yet, while the transaction that follows sees nothing newer than that:
 * a program asks within a millisecond, and is told of a household that is not there. A durable write waits for it.
 */
export async function caughtUp({ storage }: Registry): Promise<void> {
  await storage.db.collection('waited-for').insertOne({});
}

/** A fault inside is no answer that a test may take for a refusal in silence. */
const LOUD: Log = { ...silentLog, error: (error) => console.error(error) };

function callerOf(token: string, unitSet: UnitSet): Caller | null {
  const [account, role, path] = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
  return { account, roles: [{ role, unitSet, path }] };
}

export const HEADER =
  'ma_ho,ma_xa,thon,ho_ten_chu_ho,nam_sinh,gioi_tinh,dan_toc,so_khau,phan_loai,nhom_uu_tien,so_dinh_danh,dien_thoai,muc_do';

/** A file by the template: made households of one commune, 40 to a village. */
export function aFile(
  rows: number,
  change: (cells: string[], row: number) => void = () => undefined,
): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const cells = [
      `N-${String(row).padStart(5, '0')}`,
      '05755',
      `Xóm ${Math.floor(row / 40) + 1}`,
      `Nguyễn Văn ${GIVEN[row % GIVEN.length]}`,
      String(1940 + (row % 60)),
      row % 3 === 0 ? 'Nữ' : 'Nam',
      '02',
      String((row % 8) + 1),
      row % 2 === 0 ? 'N' : 'CN',
      'DTTS',
      `0190600${String(row).padStart(5, '0')}`,
      '',
      String(row % 10),
    ];
    change(cells, row);
    return cells.join(',');
  });
  return `${[HEADER, ...lines].join('\n')}\n`;
}

const GIVEN = ['An', 'Ánh', 'Bình', 'Đào', 'Hoà', 'Lý', 'Páo', 'Yến'];
