import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { addToSetHash, contentHash, EMPTY_SET_HASH } from '#shared/kernel/hash.ts';
import { events } from '#shared/storage/event-log.ts';
import { makePage } from '#shared/storage/pages.ts';
import { verifyLog } from '#shared/storage/verify.ts';
import { eventually } from './eventually.ts';
import { aFile, caughtUp, person, type Registry } from './registry.ts';

export const PROVINCE = '19';

export function people(registry: Registry, unit: string = PROVINCE) {
  return {
    staff: person(registry, 'so', 'staff', unit),
    other: person(registry, 'so-2', 'staff', unit),
    approver: person(registry, 'duyet', 'approver', unit),
  };
}

/** A list of made households, frozen and said. */
export async function aFrozenList(registry: Registry, rows: number): Promise<string> {
  const { staff, approver } = people(registry);
  await staff.import(PROVINCE, aFile(rows));
  const { body } = await staff.post('/poor-lists', { name: 'Danh sách', unit: PROVINCE, year: 2020 });
  assert.equal((await approver.post(`/poor-lists/${body.id}/freeze`, {})).status, 200);
  await eventually(async () => {
    const list = (await staff.get(`/poor-lists/${body.id}`)).body;
    assert.deepEqual([list.status, list.released], ['frozen', list.count]);
  }, 30_000);
  await caughtUp(registry);
  return body.id;
}

/** Household ids of the year, by code. */
export async function idsByCode({ storage }: Registry): Promise<ReadonlyMap<string, string>> {
  const rows = await storage.db.collection<{ _id: string; code: string }>('households').find().toArray();
  return new Map(rows.map(({ _id, code }) => [code, _id]));
}

export interface Line {
  readonly kind: string;
  readonly household: string;
  readonly reason?: string;
}

export async function propose(registry: Registry, list: string, changes: readonly Line[]) {
  return people(registry).staff.post('/amendments', { list, reason: 'Rà soát', changes });
}

export async function approve(registry: Registry, amendment: string, wish: object = {}) {
  const { staff, approver } = people(registry);
  const { revision } = (await staff.get(`/amendments/${amendment}`)).body;
  const item = { id: randomUUID(), amendment, revision, ...wish };
  return (await approver.post('/amendments/approvals', { items: [item] })).body.results[0];
}

/** Proposes, approves and waits until the list has it. */
export async function amend(registry: Registry, list: string, changes: readonly Line[]): Promise<string> {
  const proposed = await propose(registry, list, changes);
  assert.equal(proposed.status, 201, JSON.stringify(proposed.body));
  const { amendment } = proposed.body;
  assert.equal((await approve(registry, amendment)).status, 'accepted');
  await carriedOut(registry, amendment);
  return amendment;
}

export async function carriedOut(registry: Registry, amendment: string): Promise<void> {
  await eventually(async () => {
    const { body } = await people(registry).staff.get(`/amendments/${amendment}`);
    assert.equal(body.status, 'approved');
    assert.equal(body.applied, body.size - body.leftOut);
  }, 30_000);
  await caughtUp(registry);
}

/** What a reader of the log would make of a list, without asking the service. */
export async function recount({ storage }: Registry, list: string) {
  const rows = await events(storage)
    .find({ 'data.list': list, type: /^household\./ } as never)
    .sort({ key: 1, seq: 1 })
    .toArray();
  const facts = new Map<string, unknown>();
  const settled = new Set<string>();
  for (const { type, data, key } of rows) {
    const { amendment: _, ...rest } = data as Record<string, unknown>;
    if (type === 'household.listed.v1') assert.ok(!facts.has(key), 'listed twice');
    if (type === 'household.listed.v1' || type === 'household.relisted.v1') facts.set(key, rest);
    if (type === 'household.settled.v1') settled.add(key);
    if (type === 'household.reinstated.v1') settled.delete(key);
  }
  const hash = addToSetHash(EMPTY_SET_HASH, [...facts.values()].map(contentHash));
  return { count: facts.size, hash, settledCount: settled.size };
}

/** What the service says of the list, and what it last announced. */
export async function announced(registry: Registry, list: string) {
  const { count, hash, settledCount } = (await people(registry).staff.get(`/poor-lists/${list}`)).body;
  return { count, hash, settledCount };
}

export async function logFindings({ storage }: Registry): Promise<readonly string[]> {
  while ((await makePage(storage)) !== null);
  return (await verifyLog(storage)).findings;
}
