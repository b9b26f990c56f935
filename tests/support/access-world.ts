import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Role } from '#shared/contracts/fields.ts';
import { csvHeader } from '../../infra/sample/sample-file.ts';
import type { TokenMaker } from './access-tokens.ts';
import { eventually } from './eventually.ts';

/** The commune that everything asked for belongs to. */
export const TARGET = '19/170/05746';
export const UNIT_SET = '2021-11';

/** A year without households, so that its list can never be frozen. */
const EMPTY_YEAR = 2001;
const ROW = 'H-1,05746,Xóm Thử,Nông Thị Thử,1970,Nữ,Tày,3,N,,019170000001,,1';

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly token: string | null;
  readonly body?: unknown;
  readonly csv?: string;
}

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>> | null;
}

/** What stands at the target, one of each kind that a route can name. */
export interface World {
  readonly target: string;
  readonly campaign: string;
  readonly list: string;
  readonly draft: string;
  /** A small list of the target that was frozen. */
  readonly frozen: string;
  /** Of that list; withdrawn, so that nobody can decide on it. */
  readonly amendment: string;
  /** One that stands, and one that was refused. */
  readonly openClaim: string;
  readonly settledClaim: string;
  readonly source: string;
  /** Undone already. */
  readonly sourceEntry: string;
  readonly sourcePaper: string;
  readonly removedPaper: string;
  readonly plan: string;
  readonly lock: string;
  /** A list of the village below the target that was printed, and its first page; of a campaign of its own. */
  readonly print: string;
  readonly page: string;
  readonly printed: string;
  /** An amendment of its plan and a follow-up that came to nothing. */
  readonly amended: { readonly plan: string; readonly amendment: string; readonly followUp: string };
  readonly household: string;
  /** A household of the campaign, in a village of the target. */
  readonly listed: string;
  /** Given up, so that nothing can be done with it. */
  readonly donorList: string;
  /** Typed in for it and taken back. */
  readonly outsideGift: string;
  readonly look: string;
  /** Withdrawn, so that nothing can be done with it. */
  readonly imported: string;
  /** Refused, so that nothing can be done with it. */
  readonly custody: string;
  /** Given up, so that nothing can be done with it. */
  readonly transferFile: string;
  /** Two households of one village with one national ID, found by a search. */
  readonly pair: string;
  /** Whose only role is at the target. */
  readonly account: string;
  /** Who is never changed here. */
  readonly bystander: string;
}

/** Sends one request; a stream is left after its head. */
export async function send(baseUrl: string, { method, path, token, body, csv }: Sent): Promise<Answer> {
  const headers: Record<string, string> = { 'Idempotency-Key': randomUUID() };
  if (token !== null) headers['Authorization'] = `Bearer ${token}`;
  if (csv !== undefined || body !== undefined)
    headers['Content-Type'] = csv === undefined ? 'application/json' : 'text/csv';
  const content = csv ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await fetch(`${baseUrl}${path}`, {
    method,
    headers,
    ...(content === undefined ? {} : { body: content }),
  });
  if (!(response.headers.get('content-type') ?? '').includes('json')) {
    await response.body?.cancel();
    return { status: response.status, body: null };
  }
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** Makes what is missing at the target: the sample's own things stand at the province, above every place of interest. */
export async function aWorld(baseUrl: string, tokens: TokenMaker): Promise<World> {
  const as = (role: Role) => tokens.sound([{ role, unitSet: UNIT_SET, path: '19' }], `setter-${role}`);
  const ask = async <T>(method: string, path: string, wish: { as: Role; body?: unknown; csv?: string }) => {
    const { as: role, ...content } = wish;
    const answer = await send(baseUrl, { method, path: `/api/v1${path}`, token: as(role), ...content });
    assert.ok(answer.status < 300, `${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as T;
  };
  const post = <T = { id: string }>(path: string, body: unknown) =>
    ask<T>('POST', path, { as: 'staff', body });

  type Items<T> = { items: readonly (T & { id: string })[] };
  const { items: lists } = await ask<Items<object>>('GET', '/poor-lists', { as: 'staff' });
  const list = lists[0]!.id;
  const draft = await post('/poor-lists', { name: 'Danh sách thử', unit: TARGET, year: EMPTY_YEAR });
  const days = { tetDate: '2021-02-12', deadline: '2021-02-04' };
  const campaign = await post('/campaigns', { name: 'Tết thử', unit: TARGET, list, ...days, minimum: 1 });
  const source = await post('/sources', aSource(campaign.id));
  const promise = { kind: 'promise', amount: 1_000, day: '2021-01-20' };
  const { entry } = await post<{ entry: { id: string } }>(`/sources/${source.id}/entries`, promise);
  await post(`/sources/${source.id}/entries/${entry.id}/reversal`, { reason: 'thử' });
  const attach = (csv: string) =>
    ask<{ id: string }>('POST', `/sources/${source.id}/papers`, { as: 'staff', csv });
  const sourcePaper = await attach('%PDF-1.4 one');
  const removedPaper = await attach('%PDF-1.4 two');
  await post(`/sources/${source.id}/papers/${removedPaper.id}/removal`, { reason: 'thử' });
  const rules = [{ source: source.id, class: 'poor' }];
  const plan = await post('/plans', { campaign: campaign.id, rules });
  await eventually(async () => {
    const { status } = await ask<{ status: string }>('GET', `/plans/${plan.id}`, { as: 'staff' });
    assert.equal(status, 'proposed');
  });
  // A decided plan cannot be decided on again, so being let in changes nothing.
  await ask('POST', `/plans/${plan.id}/send-back`, { as: 'approver', body: { remark: 'thử' } });
  const { items: entries } = await ask<{ items: readonly { household: string }[] }>(
    'GET',
    `/poor-lists/${list}/entries?unit=${TARGET}&limit=1`,
    { as: 'staff' },
  );
  const listed = entries[0]!.household;
  const lock = await post('/locks', aLock(campaign.id, { household: listed, source: source.id }));
  await post(`/locks/${lock.id}/lift`, { reason: 'thử' });
  const outsideGift = await post('/outside-gifts', aReportedGift(campaign.id, listed));
  await post(`/outside-gifts/${outsideGift.id}/withdrawal`, { why: 'thử' });
  const donorList = await ask<{ id: string }>(
    'POST',
    `/donor-lists/${TARGET}?list=${list}&campaign=${campaign.id}`,
    { as: 'staff', csv: 'Họ và tên,Xóm\nNông Thị Thử,Xóm Thử\n' },
  );
  await post(`/donor-lists/${donorList.id}/cancel`, {});
  const imported = await importRow(ask, 2005, ROW);
  // What was withdrawn can be read and nothing else.
  await ask('POST', `/imports/${imported}/withdraw`, { as: 'staff', body: {} });
  await importEnds(ask, imported, 'withdrawn');
  await importRow(ask, 2002, ROW);
  const { frozen, amendment } = await anAmendment(ask);
  const paper = await aPrint(ask, frozen);
  const imports2002 = `/households/${TARGET}?year=2002`;
  const { items: households } = await ask<Items<object>>('GET', imports2002, { as: 'staff' });
  const pair = await aPair(ask);
  const openClaim = await post('/claims', { unit: TARGET, head: 'Nông Thị Sót' });
  const settledClaim = await post('/claims', { unit: TARGET, head: 'Nông Thị Rõ' });
  await post(`/claim-records/${settledClaim.id}/refuse`, { reason: 'not-poor', words: 'thử' });
  const why = { fields: ['phone'], why: 'gọi điện xác minh' };
  const { look } = await post<{ look: string }>(`/household-records/${households[0]!.id}/reveal`, why);
  const place = `${TARGET}?campaign=${campaign.id}`;
  await eventually(() => ask('GET', `/coverage/${place}`, { as: 'monitor' }));
  await eventually(() => ask('GET', `/packages/${place}`, { as: 'commune-officer' }));
  const custody = await aRefusedCustody(ask, { campaign: campaign.id, source: source.id });
  const transferFile = await aGivenUpTransfer(ask, campaign.id);
  const accounts = await ask<Items<{ username: string }>>('GET', '/accounts?limit=500', { as: 'admin' });
  const idOf = (username: string) => accounts.items.find((account) => account.username === username)!.id;
  return {
    target: TARGET,
    campaign: campaign.id,
    list,
    draft: draft.id,
    frozen,
    amendment,
    openClaim: openClaim.id,
    settledClaim: settledClaim.id,
    source: source.id,
    sourceEntry: entry.id,
    sourcePaper: sourcePaper.id,
    removedPaper: removedPaper.id,
    plan: plan.id,
    lock: lock.id,
    ...paper,
    household: households[0]!.id,
    listed,
    outsideGift: outsideGift.id,
    donorList: donorList.id,
    look,
    imported,
    custody,
    transferFile,
    pair,
    account: idOf('xa-05746'),
    bystander: idOf('tinh'),
  };
}

type Ask = <T>(method: string, path: string, wish: { as: Role; body?: unknown; csv?: string }) => Promise<T>;

/** A list of the year that was imported, frozen, and an addition to it that was taken back. */
async function anAmendment(ask: Ask): Promise<Pick<World, 'frozen' | 'amendment'>> {
  const body = { name: 'Danh sách đã chốt', unit: TARGET, year: 2002 };
  const list = await ask<{ id: string }>('POST', '/poor-lists', { as: 'staff', body });
  await ask('POST', `/poor-lists/${list.id}/freeze`, { as: 'approver', body: {} });
  await eventually(async () => {
    const { status } = await ask<{ status: string }>('GET', `/poor-lists/${list.id}`, { as: 'staff' });
    assert.equal(status, 'frozen');
  });
  await importRow(ask, 2002, ROW.replace('H-1', 'H-2'));
  const households = await ask<{ items: { id: string; code: string }[] }>(
    'GET',
    `/households/${TARGET}?year=2002`,
    { as: 'staff' },
  );
  const household = households.items.find(({ code }) => code === 'H-2')!.id;
  const wish = { list: list.id, reason: 'thử', changes: [{ kind: 'add', household }] };
  const { amendment } = await ask<{ amendment: string }>('POST', '/amendments', { as: 'staff', body: wish });
  await ask('POST', `/amendments/${amendment}/withdraw`, { as: 'staff', body: {} });
  return { frozen: list.id, amendment };
}

/** A campaign of the small list with an approved plan, and what was printed of it. */
async function aPrint(
  ask: Ask,
  list: string,
): Promise<Pick<World, 'print' | 'page' | 'printed' | 'amended'>> {
  const post = <T = { id: string }>(path: string, body: unknown, as: Role = 'staff') =>
    ask<T>('POST', path, { as, body });
  // Another Tết than the other campaign's: one household is not in two of one.
  const days = { tetDate: '2022-02-01', deadline: '2022-01-24' };
  const wish = { name: 'Tết in thử', unit: TARGET, list, ...days, minimum: 1 };
  const { id: campaign } = await eventually(() => post('/campaigns', wish));
  const source = await post('/sources', aSource(campaign));
  const plan = await post('/plans', { campaign, rules: [{ source: source.id, class: 'poor' }] });
  const { hash } = await eventually(async () => {
    const found = await ask<{ status: string; hash: string }>('GET', `/plans/${plan.id}`, { as: 'staff' });
    assert.equal(found.status, 'proposed');
    return found;
  });
  await post(`/plans/${plan.id}/approve`, { hash }, 'approver');
  const { id: print } = await eventually(() =>
    post('/print-jobs', { campaign, unit: TARGET, kind: 'receipt-list' }),
  );
  await eventually(async () => {
    const { status } = await ask<{ status: string }>('GET', `/print-jobs/${print}`, { as: 'staff' });
    assert.equal(status, 'done');
  });
  const path = `/village-pages/${TARGET}/xom-thu?campaign=${campaign}`;
  const { items } = await ask<{ items: { id: string }[] }>('GET', path, { as: 'staff' });
  // Everybody has what the plan gave: refused while it is computed, it can be read and not decided on.
  const { id: amendment } = await post(`/plans/${plan.id}/amendments`, { ground: 'thử' });
  const round = { ground: 'thử', due: '2030-01-01' };
  const { id: followUp } = await post(`/plans/${plan.id}/follow-ups`, round);
  const amended = { plan: plan.id, amendment, followUp };
  await eventually(async () => {
    const path = `/plans/${plan.id}/amendments/${amendment}`;
    const { status } = await ask<{ status: string }>('GET', path, { as: 'staff' });
    assert.equal(status, 'refused');
  });
  return { print, page: items[0]!.id, printed: campaign, amended };
}

async function importRow(ask: Ask, year: number, row: string): Promise<string> {
  const imports = `/imports/${TARGET}?year=${year}&standard=2001-2005&auto=apply`;
  const { id } = await ask<{ id: string }>('POST', imports, { as: 'staff', csv: `${csvHeader}\n${row}\n` });
  await importEnds(ask, id, 'done');
  return id;
}

async function importEnds(ask: Ask, id: string, wanted: string): Promise<void> {
  await eventually(async () => {
    const { status } = await ask<{ status: string }>('GET', `/imports/${id}`, { as: 'staff' });
    assert.equal(status, wanted);
  });
}

/** The two rows name the same person. */
async function aPair(ask: Ask): Promise<string> {
  await ask('POST', `/duplicate-searches/${TARGET}`, { as: 'staff', body: { year: 2002 } });
  return eventually(async () => {
    const path = `/duplicates/${TARGET}?year=2002`;
    const { items } = await ask<{ items: { id: string }[] }>('GET', path, { as: 'staff' });
    assert.equal(items.length, 1);
    return items[0]!.id;
  });
}

async function aRefusedCustody(ask: Ask, named: Pick<World, 'campaign' | 'source'>): Promise<string> {
  // The source is known there when its event has arrived.
  const { id } = await eventually(() =>
    ask<{ id: string }>('POST', '/custody-records', { as: 'staff', body: aCustodyRecord(named) }),
  );
  await ask('POST', `/custody-records/${id}/refusal`, { as: 'staff', body: { remark: 'thử' } });
  return id;
}

async function aGivenUpTransfer(ask: Ask, campaign: string): Promise<string> {
  const body = { ...aSource(campaign), name: 'Nguồn chuyển khoản thử', channel: 'transfer' };
  const source = await ask<{ id: string }>('POST', '/sources', { as: 'staff', body });
  const csv = 'STT,Mã tham chiếu,Số tiền,Trạng thái\n1,ABC,1000,Thành công\n';
  const path = `/transfers/${TARGET}?campaign=${campaign}&source=${source.id}`;
  const { id } = await eventually(() => ask<{ id: string }>('POST', path, { as: 'staff', csv }));
  await ask('POST', `/transfer-files/${id}/cancel`, { as: 'staff', body: {} });
  return id;
}

/** From a store of the target to the target itself. */
export function aCustodyRecord({ campaign, source }: Pick<World, 'campaign' | 'source'>): object {
  return {
    kind: 'hand-over',
    campaign,
    on: '2020-01-28',
    from: { kind: 'store', unit: TARGET, name: 'Kho thử' },
    to: { kind: 'unit', unit: TARGET, name: 'Xã thử' },
    lines: [{ kind: 'cash', amount: 1_000, source }],
    side: 'from',
  };
}

/** What a caller carries, back to the target. */
export function anOwnReturn({ campaign, source }: Pick<World, 'campaign' | 'source'>): object {
  return {
    kind: 'return',
    campaign,
    on: '2020-01-28',
    unit: TARGET,
    name: 'Người thử',
    to: { kind: 'unit', unit: TARGET, name: 'Xã thử' },
    lines: [{ kind: 'cash', amount: 1_000, source }],
    reason: 'thử',
  };
}

function aLock(campaign: string, pair: { household: string; source: string }) {
  return { campaign, ...pair, kind: 'must-not', reason: 'thử' };
}

/** A gift that nobody planned. */
export function aReportedGift(campaign: string, household: string): object {
  const lines = [{ kind: 'cash', amount: 1_000 }];
  return { campaign, household, giver: 'Nhà hảo tâm thử', lines, day: '2021-01-20' };
}

/** A pledge of the target's commune. */
export function aSource(campaign: string): object {
  return {
    campaign,
    name: 'Nguồn thử',
    owner: 'Xã',
    unit: TARGET,
    gift: [{ kind: 'cash', amount: 1_000 }],
    per: 'household',
    supply: 100_000,
    places: [TARGET],
    classes: ['poor'],
    paper: '01/CV-UBND',
  };
}

/** What a command, or without a body a query, is answered. @throws unless it was taken. */
export async function asked<Body>(
  baseUrl: string,
  { path, token = null, body }: { path: string; token?: string | null; body?: object },
): Promise<Body> {
  const method = body === undefined ? 'GET' : 'POST';
  const answer = await send(baseUrl, { method, path: `/api/v1${path}`, token, body });
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body as Body;
}
