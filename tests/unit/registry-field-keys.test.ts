import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSettings } from '#shared/config/environment.ts';
import { readRegistryConfig } from '../../services/household-registry/config.ts';
import { renewHousehold } from '../../services/household-registry/field-key/renew.ts';
import { createFieldSeal } from '../../services/household-registry/household/sealed-field.ts';

const [OLD, NEW] = ['11'.repeat(32), '22'.repeat(32)];
const place = { household: 'a', field: 'nationalId' } as const;

describe('a value sealed with an older key', () => {
  const old = createFieldSeal(OLD);
  const both = createFieldSeal(NEW, [OLD]);
  const sealed = old.seal(place, '019060000001');

  it('opens and is found beside the new key, and not without its own', () => {
    assert.equal(both.open(place, sealed), '019060000001');
    assert.ok(both.lookUps('nationalId', '019060000001').includes(sealed.lookUp));
    assert.ok(both.tails('0001').includes(sealed.tail!));
    assert.throws(() => createFieldSeal(NEW).open(place, sealed), /which is not here/);
  });

  it('is sealed anew with the new key once', () => {
    const again = both.renew(place, sealed);
    assert.equal(createFieldSeal(NEW).open(place, again), '019060000001');
    assert.equal(both.renew(place, again), again);
    assert.equal(again.lookUp, both.lookUp('nationalId', '019060000001'));
  });

  it('does not open under the name of another key', () => {
    const renamed = { ...sealed, sealed: sealed.sealed.replace(/^\w+/, both.keyName) };
    assert.throws(() => both.open(place, renamed));
  });
});

describe('a household under an older key', () => {
  const old = createFieldSeal(OLD);
  const member = {
    id: 'm',
    name: 'Nông Thị Lan',
    birthYear: null,
    birthDate: null,
    sex: null,
    relation: 'spouse',
    nationalId: old.seal({ ...place, member: 'm' }, '019060000002'),
    ethnicity: null,
  } as const;
  const parts = {
    nationalId: old.seal(place, '019060000001'),
    phone: null,
    ethnicity: old.seal({ household: 'a', field: 'ethnicity' }, '02'),
    illness: null,
    persons: [member],
  };

  it('has head and members sealed anew, each for its own place', () => {
    const seal = createFieldSeal(NEW, [OLD]);
    const renewed = renewHousehold('a', parts, seal)!;
    const alone = createFieldSeal(NEW);
    assert.equal(alone.open(place, renewed.nationalId!), '019060000001');
    assert.equal(alone.open({ household: 'a', field: 'ethnicity' }, renewed.ethnicity!), '02');
    assert.equal(alone.open({ ...place, member: 'm' }, renewed.persons[0]!.nationalId!), '019060000002');
    assert.equal(renewHousehold('a', renewed, seal), null);
  });
});

describe('the keys in the environment', () => {
  const read = (environment: Record<string, string>) => readRegistryConfig(readSettings(environment));

  it('are one current and any number of older ones, none named twice', () => {
    const config = read({ TET_FIELD_KEY: NEW!, TET_FIELD_KEYS_OLD: `${OLD}, ${'AB'.repeat(32)}` });
    assert.deepEqual([config.fieldKey, config.olderFieldKeys], [NEW, [OLD, 'ab'.repeat(32)]]);
    assert.throws(() => read({ TET_FIELD_KEY: NEW!, TET_FIELD_KEYS_OLD: NEW! }), /one key twice/);
    assert.throws(() => read({ TET_FIELD_KEY: NEW!, TET_FIELD_KEYS_OLD: `${OLD},${OLD}` }), /one key twice/);
    assert.throws(() => read({ TET_FIELD_KEY: NEW!, TET_FIELD_KEYS_OLD: 'short' }), /TET_FIELD_KEYS_OLD/);
  });
});
