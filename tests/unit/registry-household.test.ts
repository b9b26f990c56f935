import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type HouseholdEntry, register } from '../../services/household-registry/household/register.ts';
import { createFieldSeal } from '../../services/household-registry/household/sealed-field.ts';

const seal = createFieldSeal('ab'.repeat(32));
const change = {
  on: '2020-12-20',
  at: new Date('2020-12-20T08:00:00+07:00'),
  by: 'so',
  reason: null,
  trace: null,
  other: null,
};

const ENTRY: HouseholdEntry = {
  id: '11111111-1111-5111-8111-111111111111',
  seat: {
    unitSet: '2021-11',
    commune: '19/171/05755',
    unit: '19/171/05755/xom-ban-cai',
    village: 'Xóm Bản Cái',
    year: 2020,
    standard: '2016-2020',
    code: 'N-0001',
  },
  facts: {
    head: 'Nguyễn Văn An',
    headAsWritten: null,
    members: 4,
    class: 'poor',
    birthYear: 1960,
  },
  nationalId: '019060000001',
  phone: '0531234567',
  ethnicity: '02',
};

function first() {
  const result = register({ known: undefined, entry: ENTRY, seal, change });
  assert.ok(result.outcome === 'created');
  return result;
}

describe('a household that comes for the first time', () => {
  it('is registered as its first event', () => {
    const { household, event } = first();
    assert.deepEqual([household.version, event.seq, event.contract.type], [1, 1, 'household.registered.v1']);
    assert.equal(event.partitionKey, household._id);
    assert.equal(household.searchKey, 'nguyen van an|n-0001');
  });

  it('says no national ID, phone or ethnicity', () => {
    const said = JSON.stringify(first().event.data);
    assert.doesNotMatch(said, /019060000001|0531234567|ethnicity|nationalId|phone/);
  });

  it('stores neither ID nor phone nor ethnicity in the clear', () => {
    const { household } = first();
    assert.doesNotMatch(JSON.stringify(household), /019060000001|0531234567|"02"/);
    assert.equal(
      seal.open({ household: household._id, field: 'nationalId' }, household.nationalId!),
      '019060000001',
    );
  });
});

describe('a registered household', () => {
  const known = first().household;
  const again = (entry: HouseholdEntry) => register({ known, entry, seal, change });

  it('is left alone when the same comes again', () => {
    assert.deepEqual(again(ENTRY), { outcome: 'unchanged' });
  });

  it('is left alone when a file without a column comes', () => {
    const { phone: _, ...entry } = ENTRY;
    const { birthYear: __, ...facts } = ENTRY.facts;
    assert.deepEqual(again({ ...entry, facts }), { outcome: 'unchanged' });
  });

  for (const [what, entry] of [
    ['members', { ...ENTRY, facts: { ...ENTRY.facts, members: 5 } }],
    ['village', { ...ENTRY, seat: { ...ENTRY.seat, unit: '19/171/05755/xom-2', village: 'Xóm 2' } }],
    ['phone', { ...ENTRY, phone: '0531234568' }],
    ['phone taken away', { ...ENTRY, phone: null }],
    ['ethnicity', { ...ENTRY, ethnicity: '01' }],
  ] as const) {
    it(`is corrected with one event when it differs: ${what}`, () => {
      const result = again(entry);
      assert.ok(result.outcome === 'changed');
      assert.deepEqual([result.household.version, result.event.seq], [2, 2]);
      assert.equal(result.event.contract.type, 'household.corrected.v1');
    });
  }
});

describe('a sealed field', () => {
  const place = { household: 'a', field: 'phone' } as const;

  it('looks different each time and is found by the same key', () => {
    const [one, two] = [seal.seal(place, '0531234567'), seal.seal(place, '0531234567')];
    assert.notEqual(one.sealed, two.sealed);
    assert.equal(one.lookUp, two.lookUp);
    assert.notEqual(one.lookUp, seal.lookUp('nationalId', '0531234567'));
  });

  it('does not open elsewhere, after an edit, or with another key', () => {
    const sealed = seal.seal(place, '0531234567');
    assert.equal(seal.open(place, sealed), '0531234567');
    assert.throws(() => seal.open({ ...place, household: 'b' }, sealed));
    assert.throws(() => seal.open({ ...place, field: 'nationalId' }, sealed));
    assert.throws(() => createFieldSeal('cd'.repeat(32)).open(place, sealed));
    const edited = Buffer.from(sealed.sealed, 'base64');
    edited[edited.length - 1]! ^= 1;
    assert.throws(() => seal.open(place, { ...sealed, sealed: edited.toString('base64') }));
  });
});
