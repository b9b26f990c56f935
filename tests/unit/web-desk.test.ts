import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newTerms, toTerms } from '../../services/web/desk/campaign/typed-terms.ts';
import { eventStreamReader } from '../../services/web/desk/coverage/event-stream.ts';
import { shareNow } from '../../services/web/desk/coverage/share-now.ts';
import { readMatrixFilter, withFilter } from '../../services/web/desk/matrix/matrix-filter.ts';
import { commandIds } from '../../services/web/desk/part/command-id.ts';
import { newSource, toSource } from '../../services/web/desk/source/typed-source.ts';
import { ApiProblem } from '../../services/web/shell/api-problem.ts';
import { formatGift, formatMoment, formatShare } from '../../services/web/shell/format.ts';

describe('an event stream that arrives in pieces', () => {
  it('gives a message only when it is whole', () => {
    const read = eventStreamReader();
    assert.deepEqual(read('id: 7\nevent: cover'), []);
    assert.deepEqual(read('age\ndata: {"a":1}\n'), []);
    assert.deepEqual(read('\n'), [{ id: '7', event: 'coverage', data: '{"a":1}' }]);
  });

  it('passes over heartbeats', () => {
    assert.deepEqual(eventStreamReader()(': still here\n\n'), []);
  });

  it('joins the lines of one message', () => {
    const [message] = eventStreamReader()('data: one\r\ndata: two\r\n\r\n');
    assert.deepEqual(message, { id: null, event: 'message', data: 'one\ntwo' });
  });
});

describe('the one number', () => {
  it('is not 100% while a village is open, though everybody has received', () => {
    assert.equal(shareNow({ received: 200, list: 200, complete: false }), '99,9%');
    assert.equal(shareNow({ received: 200, list: 200, complete: true }), '100%');
  });

  it('never rounds somebody away at either end', () => {
    assert.equal(formatShare(26_199, 26_200), '99,9%');
    assert.equal(formatShare(3, 26_200), 'dưới 0,1%');
    assert.equal(formatShare(0, 26_200), '0%');
    assert.equal(formatShare(0, 0), '–');
  });
});

describe('words and figures', () => {
  it('name a gift as people do', () => {
    const rice = { kind: 'rice', kilograms: 15 } as const;
    const goods = { kind: 'goods', item: 'Gói quà Tết', quantity: 1, unit: 'gói', value: 300_000 } as const;
    assert.equal(formatGift([{ kind: 'cash', amount: 500_000 }, rice]), '500.000 đồng + 15 kg gạo');
    assert.equal(formatGift([goods]), '1 gói quà Tết (300.000 đồng)');
  });

  it('say a moment in Vietnam', () => {
    assert.equal(formatMoment('2026-11-23T18:05:00Z'), '01:05 24/11/2026');
  });
});

describe('a form that is sent again', () => {
  const refused = () => Promise.reject(new ApiProblem({ code: 'invalid-input', status: 400 }));
  const lost = () => Promise.reject(new TypeError('Failed to fetch'));

  async function idsOf(works: readonly (() => Promise<unknown>)[], contents: readonly unknown[] = []) {
    let made = 0;
    const ids = commandIds(() => {
      made += 1;
      return `id-${made}`;
    });
    const used: string[] = [];
    for (const [index, work] of works.entries()) {
      const content = contents[index] ?? 'same';
      await ids
        .run(content, (id) => {
          used.push(id);
          return work();
        })
        .catch(() => undefined);
    }
    return used;
  }

  it('keeps its id while the outcome is unknown', async () => {
    assert.deepEqual(await idsOf([lost, lost]), ['id-1', 'id-1']);
  });

  it('is another command after an answer', async () => {
    assert.deepEqual(await idsOf([refused, async () => 'done', async () => 'done']), [
      'id-1',
      'id-2',
      'id-3',
    ]);
  });

  it('is another command with other content', async () => {
    assert.deepEqual(await idsOf([lost, lost], ['one', 'two']), ['id-1', 'id-2']);
  });
});

describe('the filter of the matrix in an address', () => {
  it('is read as it was written, beside what else stands there', () => {
    const address = new URLSearchParams({ campaign: 'tet-1', shown: 'one' });
    const filter = { shown: 'several', planned: 'without' } as const;
    const next = withFilter(address, filter);
    assert.deepEqual(readMatrixFilter(next), filter);
    assert.equal(next.get('campaign'), 'tet-1');
    assert.equal(String(withFilter(next, { shown: 'all', planned: 'with' })), 'campaign=tet-1');
  });

  it('that nobody offers shows all', () => {
    const address = new URLSearchParams({ shown: 'everybody', planned: 'perhaps' });
    assert.deepEqual(readMatrixFilter(address), { shown: 'all', planned: 'with' });
  });
});

describe('what is typed of a campaign and a source', () => {
  it('sends kilograms only of a minimum in rice', () => {
    const typed = { ...newTerms('Tết', '2027-01-30'), kilograms: 15 };
    assert.equal(toTerms(typed).minimumKilograms, null);
    assert.equal(toTerms({ ...typed, minimumKind: 'rice' }).minimumKilograms, 15);
  });

  it('lets a source reach where its unit is, unless told', () => {
    const campaign = { id: '1', unit: '19' };
    const typed = newSource('19/170', '2027-01-30');
    assert.deepEqual(toSource(typed, campaign).places, ['19/170']);
    assert.deepEqual(toSource({ ...typed, places: ['19'] }, campaign).places, ['19']);
    assert.deepEqual(toSource({ ...typed, unit: '19' }, campaign).places, []);
  });
});
