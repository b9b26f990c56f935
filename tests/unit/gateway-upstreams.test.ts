import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ACCESS_MATRIX } from '#shared/rules/access-matrix.ts';
import { OWN_WORDS, SERVICE_OF, serviceOf } from '../../services/gateway/upstreams.ts';

const addresses = Object.keys(ACCESS_MATRIX).map((row) => row.split(' ')[1]!);
const words = new Set(addresses.flatMap((path) => /^\/api\/v1\/([^/]+)/.exec(path)?.[1] ?? []));

describe('the gateway’s table of services', () => {
  it('knows the first word of every route in the access matrix', () => {
    for (const path of addresses) {
      const word = path.split('/')[3] ?? '';
      if (!OWN_WORDS.has(word)) assert.notEqual(serviceOf(path), null, path);
    }
  });

  it('has no word that no route has, and none of its own', () => {
    for (const word of SERVICE_OF.keys()) {
      assert.ok(words.has(word), word);
      assert.ok(!OWN_WORDS.has(word), word);
    }
  });

  it('compares whole words', () => {
    assert.equal(serviceOf('/api/v1/coverage-stream/19'), 'coverage-monitoring');
    assert.equal(serviceOf('/api/v1/coverages/19'), null);
    assert.equal(serviceOf('/api/v1/metrics'), null);
    assert.equal(serviceOf('/desk/api/v1/coverage'), null);
  });
});
