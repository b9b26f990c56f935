import assert from 'node:assert/strict';
import { request } from 'node:http';
import { Writable } from 'node:stream';
import { describe, it } from 'node:test';
import type { Role } from '#shared/contracts/fields.ts';
import { createLog } from '#shared/log/log.ts';
import { events } from '#shared/storage/event-log.ts';
import { type Look, lookHash } from '../../services/household-registry/look/look.ts';
import { download } from '../support/downloaded-workbook.ts';
import { eventually } from '../support/eventually.ts';
import { aFile, aRegistry, person, type Registry } from '../support/registry.ts';

const COMMUNE = '19/170/05755';
const NATIONAL_ID = '019060000000';
const PHONE = '0912345678';

async function aHousehold(registry: Registry): Promise<string> {
  const staff = person(registry, 'can-bo', 'staff', '19');
  const file = aFile(1, (cells) => {
    cells[11] = PHONE;
  });
  assert.equal((await staff.import(COMMUNE, file)).status, 201);
  return (await staff.get(`/households/${COMMUNE}`)).body.items[0].id;
}

const look = (
  registry: Registry,
  as: [Role, string],
  id: string,
  fields: string[],
  why = 'gọi điện xác minh',
) => person(registry, `mot-${as[0]}`, ...as).post(`/household-records/${id}/reveal`, { fields, why });

const looksOf = ({ storage }: Registry) => storage.db.collection<Look>('looks').find().toArray();

describe('personal fields of a household', () => {
  it('are shown to those who may, and the record of it is held by the log', async () => {
    const registry = await aRegistry();
    const id = await aHousehold(registry);
    const { body } = await look(registry, ['staff', '19/170'], id, [
      'nationalId',
      'phone',
      'ethnicity',
      'illness',
    ]);
    assert.deepEqual(body.head, { nationalId: NATIONAL_ID, phone: PHONE, ethnicity: '02', illness: null });
    const [recorded] = await looksOf(registry);
    assert.deepEqual([recorded!._id, recorded!.by, recorded!.households], [body.look, 'mot-staff', [id]]);
    assert.deepEqual(recorded!.fields, ['ethnicity', 'illness', 'nationalId', 'phone']);
    const event = await events(registry.storage).findOne({ type: 'look.recorded.v1' });
    assert.equal(event!.author, 'mot-staff');
    assert.equal((event!.data as { hash: string }).hash, lookHash(recorded!));
    assert.notEqual(lookHash({ ...recorded!, by: 'somebody else' }), lookHash(recorded!));
  });

  it('are shown as far as the role goes, at its place', async () => {
    const registry = await aRegistry();
    const id = await aHousehold(registry);
    const status = async (role: Role, path: string, ...fields: string[]) =>
      (await look(registry, [role, path], id, fields)).status;
    assert.equal(await status('approver', '19', 'nationalId', 'phone'), 200);
    assert.equal(await status('approver', '19', 'ethnicity'), 403);
    assert.equal(await status('approver', '19', 'phone', 'illness'), 403);
    assert.equal(await status('auditor', '19', 'illness'), 200);
    assert.equal(await status('monitor', '19', 'phone'), 403);
    assert.equal(await status('commune-officer', '19', 'phone'), 403);
    assert.equal(await status('staff', '19/164', 'phone'), 404);
    assert.equal(await status('staff', `${COMMUNE}/xom-2`, 'phone'), 404);
    assert.equal(await status('staff', `${COMMUNE}/xom-1`, 'phone'), 200);
    assert.equal((await looksOf(registry)).length, 3);
  });

  it('are shown for a reason in words, which holds no number', async () => {
    const registry = await aRegistry();
    const id = await aHousehold(registry);
    for (const why of ['', 'vì', `gọi ${PHONE}`, 'số 0912.345.678', 'x'.repeat(301)]) {
      const { status, body } = await look(registry, ['staff', '19'], id, ['phone'], why);
      assert.equal(status, 400, why);
      assert.doesNotMatch(JSON.stringify(body), /0912/);
    }
    assert.deepEqual(await looksOf(registry), []);
  });

  it('are not shown without a record: both or neither', async () => {
    const registry = await aRegistry({ quiet: true });
    const id = await aHousehold(registry);
    await registry.storage.db.command({
      collMod: 'looks',
      validator: { never: true },
      validationAction: 'error',
    });
    const { status, body } = await look(registry, ['staff', '19'], id, ['phone']);
    assert.equal(status, 500);
    assert.doesNotMatch(JSON.stringify(body), new RegExp(PHONE));
  });

  it('leave a record of whoever hangs up before the answer', async () => {
    const registry = await aRegistry({ quiet: true });
    const id = await aHousehold(registry);
    const body = JSON.stringify({ fields: ['phone'], why: 'gọi điện xác minh' });
    const token = Buffer.from(JSON.stringify(['voi-vang', 'staff', '19'])).toString('base64url');
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    const sent = request(`${registry.url}/household-records/${id}/reveal`, { method: 'POST', headers });
    sent.on('error', () => undefined);
    sent.end(body);
    await new Promise((resolve) => sent.once('finish', resolve));
    setTimeout(() => sent.destroy(), 5);
    await eventually(async () => assert.equal((await looksOf(registry))[0]?.by, 'voi-vang'));
  });
});

describe('the record of looks', () => {
  it('is read by auditors at their place, newest first, by household, account and day', async () => {
    const registry = await aRegistry();
    const id = await aHousehold(registry);
    for (const role of ['staff', 'approver', 'auditor'] as const)
      await look(registry, [role, '19'], id, ['phone']);
    const read = async (query: string, role: Role = 'auditor', path = '19') =>
      (await person(registry, 'x', role, path).get(`/looks?${query}`)).body;
    const accounts = async (query: string) =>
      (await read(query)).items.map((item: { account: string }) => item.account);
    assert.deepEqual(await accounts(''), ['mot-auditor', 'mot-approver', 'mot-staff']);
    assert.deepEqual(await accounts(`household=${id}&account=mot-staff`), ['mot-staff']);
    assert.deepEqual(await accounts('from=2199-01-01'), []);
    assert.deepEqual(await accounts('to=2001-01-01'), []);
    assert.equal((await accounts('from=2001-01-01&to=2199-01-01')).length, 3);
    const first = await read('limit=2');
    assert.deepEqual(await accounts(`limit=2&cursor=${first.nextCursor}`), ['mot-staff']);
    assert.equal((await read('', 'auditor', COMMUNE)).items.length, 3);
    assert.equal((await read('', 'auditor', '19/164')).items.length, 0);
    assert.equal((await read('', 'auditor', '19/170/05755/xom-2')).items.length, 0);
    assert.equal((await read('', 'staff')).code, 'forbidden');
  });
});

describe('a search by a number', () => {
  it('is on record with what it found, for whoever oversees that, and also when it found nothing', async () => {
    const registry = await aRegistry();
    const id = await aHousehold(registry);
    const staff = person(registry, 'tim', 'staff', '19');
    await staff.post('/household-searches', { unit: COMMUNE, number: PHONE });
    await staff.post('/household-searches', { unit: '19', number: '0987654321' });
    const { items } = (await person(registry, 'x', 'auditor', '19').get('/looks')).body;
    const said = items.map((item: Record<string, unknown>) => [item['way'], item['unit'], item['household']]);
    assert.deepEqual(said, [
      ['search', '19', null],
      ['search', COMMUNE, id],
    ]);
    const village = person(registry, 'x', 'auditor', `${COMMUNE}/xom-1`);
    assert.equal((await village.get('/looks')).body.items.length, 0);
    assert.equal((await village.get(`/looks?household=${id}`)).body.items[0].account, 'tim');
  });
});

describe('a national ID or a phone number', () => {
  it('stands in no log line, no event, no receipt and no record, whatever was asked', async () => {
    const lines: string[] = [];
    const destination = new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    });
    const log = createLog(
      { service: 'household-registry' },
      { level: 'debug', destination: destination as never },
    );
    const registry = await aRegistry({ log });
    const id = await aHousehold(registry);
    await look(registry, ['staff', '19'], id, ['nationalId', 'phone', 'ethnicity']);
    const staff = person(registry, 'can-bo', 'staff', '19');
    const workbook = { path: `/household-workbooks/${COMMUNE}`, body: { why: 'in để đối chiếu' } };
    assert.match((await download(registry, ['can-bo', 'staff', '19'], workbook)).text, new RegExp(PHONE));
    for (const number of [NATIONAL_ID, PHONE, `${PHONE}x`])
      await staff.post('/household-searches', { unit: '19', number });
    assert.ok(lines.some((line) => line.includes('household-searches')));
    const secret = new RegExp(`${NATIONAL_ID}|${PHONE}`);
    assert.doesNotMatch(lines.join(''), secret);
    for (const { name } of await registry.storage.db.listCollections({}, { nameOnly: true }).toArray()) {
      const rows = await registry.storage.db.collection(name).find().toArray();
      assert.doesNotMatch(JSON.stringify(rows), secret, name);
    }
  });
});
