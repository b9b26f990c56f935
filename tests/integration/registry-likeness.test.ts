import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aFile, aRegistry, person } from '../support/registry.ts';

const COMMUNE = '19/170/05755';
const ELSEWHERE = '19/170/05758';
const SEEN = {
  ...{ unit: `${COMMUNE}/xom-1`, year: 2020, head: 'Nguyễn Văn Yến', birth: '1947' },
  ...{ sex: 'male', members: 8, class: 'poor' },
};
const WISH = { ...SEEN, on: '2020-12-25', reason: 'Gia đình báo', standard: '2016-2020' };
const STRANGER = { ...WISH, head: 'Triệu Mùi Ghển', birth: '1901', members: 9 };

const registry = await aRegistry();
const staff = person(registry, 'xa', 'staff', COMMUNE);
const beside = person(registry, 'xa-2', 'staff', ELSEWHERE);
const imported = await person(registry, 'so', 'staff', '19').import(
  '19',
  aFile(45, (cells, row) => {
    if (row >= 40) cells[1] = '05758';
  }),
);
assert.equal(imported.status, 201);

describe('a household about to be registered by hand', () => {
  it('is looked for by name, year and village, whatever its accents, and shown without numbers', async () => {
    const { body } = await staff.post('/household-likenesses', { ...SEEN, head: 'NGUYEN VAN YEN' });
    assert.deepEqual(
      body.here.map((one: { household: { code: string } }) => one.household.code),
      ['N-00007'],
    );
    assert.ok(body.here[0].reasons.includes('same-birth-year'));
    assert.doesNotMatch(JSON.stringify(body), /019060000007|lookUp|sealed/);
    const none = await staff.post('/household-likenesses', {
      ...SEEN,
      head: 'Triệu Mùi Ghển',
      birth: '1901',
    });
    assert.deepEqual(none.body, { here: [], elsewhere: [] });
  });

  it('is refused until it is said why it is another one, which its history keeps', async () => {
    const refusal = await staff.post('/household-records', WISH);
    assert.deepEqual([refusal.status, refusal.body.code], [409, 'may-be-registered']);
    const despite = 'Hai anh em trùng tên, ở hai nhà';
    const { status, body } = await staff.post('/household-records', { ...WISH, despite });
    assert.equal(status, 201);
    const history = await staff.get(`/household-records/${body.household}/history`);
    assert.match(JSON.stringify(history.body), /Gia đình báo\. Không phải hộ đã có: Hai anh em trùng tên/);
    assert.equal((await staff.post('/household-records', STRANGER)).status, 201);
  });

  it('is known by a number in another commune, of which nothing but the commune is said', async () => {
    const asked = { ...SEEN, head: 'Lường Thị Sao', birth: '1980', nationalId: '019060000042' };
    const { body } = await staff.post('/household-likenesses', asked);
    assert.deepEqual(body.here, []);
    assert.equal(body.elsewhere.length, 1);
    assert.deepEqual(Object.keys(body.elsewhere[0]).sort(), ['commune', 'communeName', 'level']);
    assert.equal(body.elsewhere[0].commune, ELSEWHERE);
    const refused = await staff.post('/household-records', { ...WISH, ...asked });
    assert.equal(refused.body.code, 'may-be-registered');
    const looks = registry.storage.db.collection('looks');
    assert.equal((await looks.findOne({ by: 'xa' }))?.['way'], 'search');
    // The same name over there, without a number, is nobody's business here.
    const named = await beside.post('/household-likenesses', { ...SEEN, unit: `${ELSEWHERE}/xom-2` });
    assert.deepEqual(named.body, { here: [], elsewhere: [] });
  });
});
