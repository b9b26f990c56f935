import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  addToSetHash,
  contentHash,
  EMPTY_SET_HASH,
  nameBasedId,
  newId,
  sha256,
} from '#shared/kernel/hash.ts';

/** RFC 9562, appendix A: the name space for DNS names. */
const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

describe('sha256', () => {
  it('is that of FIPS 180-4 for “abc”, as text and as bytes', () => {
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    assert.equal(sha256('abc'), abc);
    assert.equal(sha256(Buffer.from('abc')), abc);
  });

  it('of a value is that of its canonical JSON', () => {
    assert.equal(contentHash({ b: 1, a: 'Tết' }), sha256('{"a":"Tết","b":1}'));
  });
});

describe('an id made of names', () => {
  it('is the same for the same names, for ever', () => {
    // Published: households and gifts carry such ids, so this value may never change.
    assert.equal(
      nameBasedId(DNS, '2021-11', '05755', '2020', '0042'),
      '56a3dea0-ac46-532b-807c-86f4bfcb1f95',
    );
  });

  it('is a UUID of version 5 and variant 1, and its digest that of RFC 9562', () => {
    const id = nameBasedId(DNS, 'a', 'b');
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const digest = createHash('sha1')
      .update(Buffer.from(DNS.replaceAll('-', ''), 'hex'))
      .update('["a","b"]')
      .digest('hex');
    assert.equal(id.slice(0, 8), digest.slice(0, 8));
    assert.equal(id.slice(-12), digest.slice(20, 32));
  });

  it('keeps names apart that would read alike when joined', () => {
    const lists = fc.array(fc.string(), { maxLength: 4 });
    fc.assert(
      fc.property(lists, lists, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        assert.equal(nameBasedId(DNS, ...one) === nameBasedId(DNS, ...other), same);
      }),
    );
    assert.notEqual(nameBasedId(DNS, 'ab', 'c'), nameBasedId(DNS, 'a', 'bc'));
  });

  it('is another one in another name space', () => {
    assert.notEqual(nameBasedId(DNS, 'a'), nameBasedId(newId(), 'a'));
  });
});

describe('the hash of a set', () => {
  const rows = fc.array(fc.string().map(sha256), { maxLength: 30 });

  it('does not depend on order', () => {
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat()), (hashes, stream) => {
        const shuffled = hashes
          .map((hash) => ({ hash, order: stream.next().value as number }))
          .sort((a, b) => a.order - b.order)
          .map(({ hash }) => hash);
        assert.equal(addToSetHash(EMPTY_SET_HASH, shuffled), addToSetHash(EMPTY_SET_HASH, hashes));
      }),
    );
  });

  it('does not depend on how the rows were cut into slices', () => {
    fc.assert(
      fc.property(rows, fc.nat(30), (hashes, cut) => {
        const first = addToSetHash(EMPTY_SET_HASH, hashes.slice(0, cut));
        assert.equal(addToSetHash(first, hashes.slice(cut)), addToSetHash(EMPTY_SET_HASH, hashes));
      }),
    );
  });

  it('is another one when a row is missing, doubled or changed', () => {
    fc.assert(
      fc.property(rows, fc.string().map(sha256), (hashes, extra) => {
        const whole = addToSetHash(EMPTY_SET_HASH, [...hashes, extra]);
        assert.notEqual(whole, addToSetHash(EMPTY_SET_HASH, hashes));
        assert.notEqual(whole, addToSetHash(whole, [extra]));
        assert.notEqual(whole, addToSetHash(EMPTY_SET_HASH, [...hashes, sha256(extra)]));
      }),
    );
  });

  it('stays 64 digits when the sum overflows', () => {
    const most = 'f'.repeat(64);
    assert.equal(addToSetHash(most, ['0'.repeat(63).concat('1')]), EMPTY_SET_HASH);
    assert.equal(addToSetHash(most, [most]), `${'f'.repeat(63)}e`);
  });
});
