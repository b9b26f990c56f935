import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { silentLog } from '#shared/log/log.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { verifyLog } from '#shared/storage/verify.ts';
import { fieldKeyRepository } from '../../services/household-registry/field-key/field-key.repository.ts';
import { startRenewal } from '../../services/household-registry/field-key/renew.job.ts';
import { sealedRows } from '../../services/household-registry/field-key/sealed-rows.repository.ts';
import type { Household } from '../../services/household-registry/household/household.ts';
import { createFieldSeal } from '../../services/household-registry/household/sealed-field.ts';
import { createImportSeal } from '../../services/household-registry/import/import-seal.ts';
import { aDatabaseName } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { aFile, aRegistry, person, type Registry } from '../support/registry.ts';

const OLD = '11'.repeat(32);
const NEW = '22'.repeat(32);
const BOTH = [OLD];
const COMMUNE = '19/170/05755';
const ROWS = 1_200;

const staffOf = (registry: Registry) => person(registry, 'can-bo', 'staff', '19');
const householdsOf = ({ db }: Storage) =>
  db.collection<Household>('households').find().sort({ _id: 1 }).toArray();

function start(storage: Storage, key: string, older: readonly string[] = []) {
  const seal = createFieldSeal(key, older);
  const rows = sealedRows(storage, seal, createImportSeal(key, older));
  return startRenewal({ storage, keys: fieldKeyRepository(storage), rows, seal, log: silentLog });
}

async function hanging(storage: Storage, key: string): Promise<number> {
  const rows = sealedRows(storage, createFieldSeal(key, BOTH), createImportSeal(key, BOTH));
  const counts = await Promise.all(rows.map((one) => one.hanging()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Households with a history and a claim, all sealed with the older key. */
async function sealedWithOld(): Promise<{ name: string; registry: Registry }> {
  const name = aDatabaseName('registry');
  const registry = await aRegistry({ fieldKey: OLD }, name);
  const staff = staffOf(registry);
  assert.equal((await staff.import(COMMUNE, aFile(ROWS))).status, 201);
  assert.equal((await staff.import(COMMUNE, withPhones(600))).body.changed, 600);
  return { name, registry };
}

const withPhones = (rows: number) =>
  aFile(rows, (cells, row) => {
    cells[11] = `09${String(row).padStart(8, '0')}`;
  });

const found = async (registry: Registry, number: string) =>
  (await staffOf(registry).post('/household-searches', { unit: '19', number })).body.items.map(
    (item: { code: string }) => item.code,
  );

async function renewed(storage: Storage, key: string, older: readonly string[]): Promise<void> {
  const stop = await start(storage, key, older);
  after(() => stop?.());
  await eventually(async () =>
    assert.deepEqual(await fieldKeyRepository(storage).needed(), [createFieldSeal(key).keyName]),
  );
}

describe('a field key that is changed', () => {
  it('hides nobody and changes nothing while both keys are in use', async () => {
    const { name } = await sealedWithOld();
    const both = await aRegistry({ fieldKey: NEW, olderFieldKeys: [OLD] }, name);
    assert.deepEqual(await found(both, '019060000012'), ['N-00012']);
    assert.deepEqual(await found(both, '0900000012'), ['N-00012']);
    const again = await staffOf(both).import(COMMUNE, withPhones(600));
    assert.deepEqual([again.body.unchanged, again.body.changed], [600, 0]);
    const [item] = (await staffOf(both).get(`/households/${COMMUNE}?search=N-00012`)).body.items;
    const wish = { fields: ['nationalId', 'phone'], why: 'đối chiếu giấy tờ' };
    const { body } = await staffOf(both).post(`/household-records/${item.id}/reveal`, wish);
    assert.deepEqual(body.head, { nationalId: '019060000012', phone: '0900000012' });
  });

  it('is under nothing any more when all is sealed anew, while others write', async () => {
    const { name, registry } = await sealedWithOld();
    const before = await householdsOf(registry.storage);
    const { storage } = registry;
    assert.ok((await hanging(storage, NEW)) >= ROWS + 600);
    const behind = await aRegistry({ fieldKey: OLD, olderFieldKeys: [NEW] }, name);
    await renewed(storage, OLD, [NEW]);
    const both = await aRegistry({ fieldKey: NEW, olderFieldKeys: [OLD] }, name);
    const [, imported] = await Promise.all([
      renewed(storage, NEW, [OLD]),
      // A process that still seals with the older key and knows the new one.
      staffOf(behind).import(COMMUNE, withPhones(700)),
    ]);
    assert.equal(imported.body.changed, 100);
    await renewed(storage, NEW, [OLD]);
    assert.equal(await hanging(storage, NEW), 0);

    const after = await householdsOf(storage);
    const versions = (rows: readonly Household[]) => rows.map(({ version }) => version);
    const expected = before.map(({ version, code }) =>
      Number(code.slice(2)) >= 600 && Number(code.slice(2)) < 700 ? version + 1 : version,
    );
    assert.deepEqual(versions(after), expected);
    assert.deepEqual((await verifyLog(registry.storage, [])).findings, []);

    const alone = await aRegistry({ fieldKey: NEW }, name);
    for (const one of [alone, both]) {
      assert.deepEqual(await found(one, '019060000012'), ['N-00012']);
      assert.deepEqual(await found(one, '0900000650'), ['N-00650']);
      assert.deepEqual(await found(one, '0650'), ['N-00650']);
    }
    const again = await staffOf(alone).import(COMMUNE, withPhones(700));
    assert.equal(again.body.unchanged, 700);
  });

  it('is changed on after a stop in the middle', async () => {
    const { registry } = await sealedWithOld();
    const { storage } = registry;
    const stop = await start(storage, NEW, [OLD]);
    const jobs = storage.db.collection<{ kind: string; slices: number; done: boolean }>('jobs');
    await eventually(async () => assert.ok(((await jobs.findOne({ kind: /^renew/ }))?.slices ?? 0) >= 2));
    await stop!();
    assert.ok((await hanging(storage, NEW)) > 0, 'it was faster than the stop');
    await renewed(storage, NEW, [OLD]);
    assert.equal(await hanging(storage, NEW), 0);
    assert.equal(await jobs.countDocuments({ kind: /^renew/ }), 1);
  });
});

describe('a key on which something still hangs', () => {
  it('may not be missing at a start', async () => {
    const { registry } = await sealedWithOld();
    const { storage } = registry;
    const name = createFieldSeal(OLD).keyName;
    await assert.rejects(start(storage, NEW), new RegExp(`TET_FIELD_KEYS_OLD lacks the key named ${name}`));
    await assert.rejects(start(storage, NEW, ['33'.repeat(32)]), /TET_FIELD_KEYS_OLD lacks/);
    await renewed(storage, NEW, [OLD]);
    assert.equal(await start(storage, NEW), undefined);
  });
});
