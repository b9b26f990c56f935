import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  acceptClaim,
  type Claim,
  escalate,
  matchKeyOf,
  openClaim,
  refuseClaim,
  reopenClaim,
  sendClaimBack,
  settleAccepted,
  verifyClaim,
} from '../../services/household-registry/claim/claim.ts';
import { publicClaimView } from '../../services/household-registry/claim/claim.view.ts';
import { likelyHouseholds } from '../../services/household-registry/claim/claim-candidate.ts';
import { createFormSeal, SHORTEST_FILL } from '../../services/household-registry/claim/claim-form.ts';
import {
  makeReceipt,
  readReceipt,
  writeReceipt,
} from '../../services/household-registry/claim/receipt-number.ts';

const COMMUNE = '19/170/05755';
const DAYS = { commune: 3, above: 2 };
const at = (day: number) => new Date(Date.UTC(2027, 0, day, 3));
const said = (day: number) => ({ by: 'huyen', at: at(day), words: 'đã rõ' });

function aClaim(wish: Partial<Parameters<typeof openClaim>[0]['wish']> = {}): Claim {
  return openClaim({
    wish: {
      unitSet: '2021-11',
      unit: `${COMMUNE}/xom-1`,
      commune: COMMUNE,
      village: null,
      head: 'Lý Thị Hoà',
      description: '',
      via: 'public',
      ...wish,
    },
    id: 'claim-1',
    receipt: makeReceipt(),
    reporter: null,
    sameAs: null,
    by: '',
    at: at(1),
    days: DAYS,
  });
}

const receipts = fc.uint8Array({ minLength: 11, maxLength: 11 }).map((bytes) => makeReceipt(bytes));

describe('a receipt number', () => {
  it('is read as it was written, in small letters, with blanks, and with O for 0 or I and L for 1', () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        assert.match(receipt, /^[0-9A-HJKMNP-TV-Z]{12}$/);
        const typed = writeReceipt(receipt).toLowerCase().replaceAll('-', ' - ');
        assert.equal(readReceipt(typed), receipt);
        assert.equal(readReceipt(receipt.replaceAll('0', 'o').replaceAll('1', 'l')), receipt);
      }),
    );
  });
  it('is never taken for another one when a letter is wrong or any two are swapped', () => {
    const place = fc.nat(11);
    fc.assert(
      fc.property(
        receipts,
        place,
        place,
        fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
        (receipt, a, b, letter) => {
          const wrong = [...receipt];
          wrong[a] = letter;
          if (receipt[a] !== letter) assert.equal(readReceipt(wrong.join('')), null);
          const swapped = [...receipt];
          [swapped[a], swapped[b]] = [receipt[b]!, receipt[a]!];
          if (receipt[a] !== receipt[b]) assert.equal(readReceipt(swapped.join('')), null);
        },
      ),
      { numRuns: 1_000 },
    );
  });
  it('is nothing else, however it looks', () => {
    for (const typed of ['', 'K7QW', 'UUUU-UUUU-UUUU', '0000-0000-0001', "' OR 1=1 --", '⓪'.repeat(12)])
      assert.equal(readReceipt(typed), null, typed);
  });
});

describe('a claim', () => {
  it('stays open until its household is in the list', () => {
    const verifying = verifyClaim(aClaim(), said(2));
    assert.ok(verifying.ok);
    const found = { household: 'h', list: 'l', amendment: 'a' };
    const accepted = acceptClaim(verifying.value, found, said(3));
    assert.ok(accepted.ok);
    assert.deepEqual([accepted.value.status, accepted.value.version], ['accepted', 1]);
    const settled = settleAccepted(accepted.value, said(4));
    assert.deepEqual(
      [settled.status, settled.outcome, settled.household, settled.dueAt, settled.version],
      ['settled', 'accepted', 'h', null, 2],
    );
    assert.deepEqual(
      settled.history.map(({ kind }) => kind),
      ['opened', 'verifying', 'accepted', 'settled'],
    );
  });
  it('stands as before when the amendment is sent back', () => {
    const accepted = acceptClaim(aClaim(), { household: 'h', list: 'l', amendment: 'a' }, said(2));
    assert.ok(accepted.ok);
    const back = sendClaimBack(accepted.value, said(3));
    assert.deepEqual([back.status, back.household, back.amendment, back.version], ['open', null, null, 1]);
  });
  it('is decided once, and opened again only where it was refused', () => {
    const answer = { reason: 'not-poor', words: 'Hộ đã thoát nghèo' } as const;
    const refused = refuseClaim(aClaim(), answer, said(2));
    assert.ok(refused.ok);
    for (const again of [
      refuseClaim(refused.value, answer, said(3)),
      verifyClaim(refused.value, said(3)),
      acceptClaim(refused.value, { household: 'h', list: 'l', amendment: 'a' }, said(3)),
    ])
      assert.equal(!again.ok && again.problem.code, 'claim-settled');
    const reopened = reopenClaim(refused.value, said(4), DAYS);
    assert.ok(reopened.ok);
    assert.deepEqual(
      [reopened.value.status, reopened.value.words, reopened.value.version, reopened.value.dueAt],
      ['open', null, 3, at(7)],
    );
    assert.equal(reopenClaim(reopened.value, said(5), DAYS).ok, false);
  });
  it('goes up to the district and to the province when it stands too long, and no further', () => {
    const claim = aClaim();
    assert.deepEqual([claim.desk.path, claim.dueAt], [COMMUNE, at(4)]);
    const district = escalate(claim, at(4), DAYS);
    assert.deepEqual([district.desk.path, district.dueAt], ['19/170', at(6)]);
    const province = escalate(district, at(6), DAYS);
    assert.deepEqual([province.desk.path, province.dueAt, province.status], ['19', null, 'open']);
  });
  it('says the same as another of that name in that village, however it is typed', () => {
    const key = matchKeyOf(aClaim());
    assert.equal(matchKeyOf(aClaim({ head: 'LÝ THỊ HÒA' })), key);
    assert.notEqual(matchKeyOf(aClaim({ head: 'Lý Thị Hoa' })), key);
    assert.notEqual(matchKeyOf(aClaim({ unit: `${COMMUNE}/xom-2` })), key);
    const unknown = { unit: COMMUNE, village: 'Bản Tèn' };
    assert.equal(matchKeyOf(aClaim(unknown)), matchKeyOf(aClaim({ ...unknown, village: 'bản  tèn' })));
  });
  it('tells whoever has its number days and words, and no name', () => {
    const refused = refuseClaim(
      aClaim({ description: 'nhà cuối bản' }),
      { reason: 'not-poor', words: 'Đã rõ' },
      said(2),
    );
    assert.ok(refused.ok);
    const shown = JSON.stringify(publicClaimView(refused.value));
    assert.doesNotMatch(shown, /Hoà|nhà cuối|huyen|19\//);
    assert.match(shown, /2027-01-02/);
  });
});

describe('the form for everybody', () => {
  const seal = createFormSeal('ab'.repeat(32));
  const codeOf = (form: string, ms: number) => {
    const checked = seal.check(form, new Date(at(1).getTime() + ms));
    return checked.ok ? 'ok' : checked.problem.code;
  };
  it('is taken from a person’s time to write until a day later', () => {
    const form = seal.issue(at(1));
    assert.deepEqual(
      [
        codeOf(form, 500),
        codeOf(form, SHORTEST_FILL),
        codeOf(form, 23 * 3_600_000),
        codeOf(form, 25 * 3_600_000),
      ],
      ['form-too-fresh', 'ok', 'ok', 'form-too-old'],
    );
  });
  it('is never one that somebody made up', () => {
    const [time = '', mark = ''] = seal.issue(at(1)).split('.');
    for (const form of [
      '',
      '.',
      time,
      `${time}.`,
      `x.${mark}`,
      `${time}.${mark}x`,
      `${time}.${'é'.repeat(mark.length)}`,
      `NaN.${mark}`,
    ])
      assert.equal(codeOf(form, 60_000), 'form-too-old', form);
  });
});

describe('households that a claim may mean', () => {
  it('come with the same name first, then the same village', () => {
    const household = (id: string, head: string, unit: string) =>
      ({ _id: id, head, unit, village: unit.slice(13), sortKey: id }) as never;
    const near = [
      household('other', 'Nông Văn Bình', `${COMMUNE}/xom-1`),
      household('given', 'Ma Văn Hòa', `${COMMUNE}/xom-1`),
      household('accents', 'Lý Thị Hoa', `${COMMUNE}/xom-2`),
      household('same', 'LÝ THỊ HÒA', `${COMMUNE}/xom-2`),
      household('best', 'Lý Thị Hoà', `${COMMUNE}/xom-1`),
    ];
    assert.deepEqual(
      likelyHouseholds(aClaim(), near).map(({ _id }) => _id),
      ['best', 'same', 'accents', 'given'],
    );
  });
});
