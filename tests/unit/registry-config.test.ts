import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Environment, readSettings } from '#shared/config/environment.ts';
import { readRegistryConfig } from '../../services/household-registry/config.ts';

const read = (environment: Environment) => readRegistryConfig(readSettings(environment));
const sampleKey = read({ TET_SAMPLE: 'thai-nguyen-2021' }).fieldKey;

describe('the key of personal fields', () => {
  it('is needed where data is real', () => {
    assert.throws(() => read({}), /TET_FIELD_KEY is missing/);
    assert.throws(() => read({ TET_SAMPLE: 'none' }), /TET_FIELD_KEY is missing/);
    assert.throws(() => read({ TET_FIELD_KEY: 'short' }), /32 bytes/);
  });

  it('may not be the sample’s key where data is real', () => {
    assert.throws(() => read({ TET_FIELD_KEY: sampleKey }), /sample/);
    assert.throws(() => read({ TET_FIELD_KEY: sampleKey.toUpperCase() }), /sample/);
    assert.equal(read({ TET_FIELD_KEY: 'ab'.repeat(32) }).fieldKey, 'ab'.repeat(32));
  });
});

describe('the unit set of an installation', () => {
  it('is one of the shipped ones', () => {
    const key = { TET_FIELD_KEY: 'ab'.repeat(32) };
    assert.equal(read({ ...key, TET_UNIT_SET: '2021-11' }).unitSet, '2021-11');
    assert.throws(() => read({ ...key, TET_UNIT_SET: '2019-01' }), /TET_UNIT_SET/);
  });
});
