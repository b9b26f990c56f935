import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkNationalId } from '#shared/vietnam/national-id.ts';
import { levelPhone, looksLikeMobile } from '#shared/vietnam/phone.ts';

describe('an identity number', () => {
  it('that fits its holder has no warnings', () => {
    assert.deepEqual(checkNationalId('019056999999', { birthYear: 1956, sex: 'male' }), []);
    assert.deepEqual(checkNationalId('006302999999', { birthYear: 2002, sex: 'female' }), []);
  });
  it('may be missing', () => assert.deepEqual(checkNationalId(''), []));
  it('warns when birth year or sex differ', () => {
    assert.deepEqual(checkNationalId('019056999999', { birthYear: 1957, sex: 'female' }), [
      'birth-year-differs',
      'sex-differs',
    ]);
  });
  it('warns about a province that never was, not about a foreign country', () => {
    assert.deepEqual(checkNationalId('003056999999'), ['unknown-province']);
    assert.deepEqual(checkNationalId('120056999999'), []);
  });
  it('warns when a spreadsheet has dropped the zero', () => {
    assert.deepEqual(checkNationalId('19056999999'), ['leading-zero-lost']);
  });
  it('warns about old, short and spoilt numbers', () => {
    assert.deepEqual(checkNationalId('090123456'), ['old-nine-digits']);
    assert.deepEqual(checkNationalId('1234'), ['wrong-length']);
    assert.deepEqual(checkNationalId('1.9E+10'), ['not-digits']);
  });
});

describe('a phone number', () => {
  it('is levelled to ten digits with a leading 0', () => {
    for (const typed of ['0530 000 001', '+84 530000001', '84530000001', '530000001', '0530.000.001']) {
      assert.equal(levelPhone(typed), '0530000001');
    }
  });
  it('that is something else stays readable and does not look like a mobile', () => {
    assert.equal(levelPhone(' không có '), 'không có');
    assert.equal(looksLikeMobile('0208 3855 123'), false);
    assert.equal(looksLikeMobile('+84 530000001'), true);
  });
});
