import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { events } from '#shared/storage/event-log.ts';
import {
  aFrozenList,
  amend,
  announced,
  approve,
  carriedOut,
  idsByCode,
  logFindings,
  PROVINCE,
  people,
  propose,
  recount,
} from '../support/amended-list.ts';
import { aDatabaseName } from '../support/database.ts';
import { aFile, aRegistry, person, type Registry } from '../support/registry.ts';

const code = (row: number) => `N-${String(row).padStart(5, '0')}`;

/** A frozen list of 100 households; the registry has ten more, and two that are corrected since. */
async function aChangedRegistry(): Promise<{ registry: Registry; list: string; id(row: number): string }> {
  const registry = await aRegistry();
  registry.work();
  const list = await aFrozenList(registry, 100);
  await people(registry).staff.import(
    PROVINCE,
    aFile(110, (cells, row) => {
      if (row < 2) cells[7] = '9';
    }),
  );
  const ids = await idsByCode(registry);
  return { registry, list, id: (row) => ids.get(code(row))! };
}

async function checkAgainstLog(registry: Registry, list: string): Promise<void> {
  assert.deepEqual(await announced(registry, list), await recount(registry, list));
  assert.deepEqual(await logFindings(registry), []);
}

describe('a frozen list that the registry has moved on from', () => {
  it('is amended by four eyes: added, corrected, settled, with count and hash of what is said', async () => {
    const { registry, list, id } = await aChangedRegistry();
    await amend(registry, list, [
      { kind: 'add', household: id(105) },
      { kind: 'correct', household: id(0) },
      { kind: 'settle', household: id(50), reason: 'refused' },
    ]);
    const { body } = await people(registry).staff.get(`/poor-lists/${list}`);
    assert.deepEqual([body.count, body.settledCount, body.amendments], [101, 1, 1]);
    await checkAgainstLog(registry, list);
    const said = await events(registry.storage).findOne({ type: 'poor-list.amended.v1' });
    const { number, added, relisted, settled, approvedBy, proposedBy } = said!.data as Record<
      string,
      unknown
    >;
    assert.deepEqual([number, added, relisted, settled], [1, 1, 1, 1]);
    assert.deepEqual([proposedBy, approvedBy], ['so', 'duyet']);
  });

  it('takes a settlement back, and settles again', async () => {
    const { registry, list, id } = await aChangedRegistry();
    await amend(registry, list, [{ kind: 'settle', household: id(7), reason: 'refused' }]);
    await amend(registry, list, [{ kind: 'reinstate', household: id(7) }]);
    assert.equal((await announced(registry, list)).settledCount, 0);
    await amend(registry, list, [{ kind: 'settle', household: id(7), reason: 'refused' }]);
    assert.equal((await announced(registry, list)).settledCount, 1);
    await checkAgainstLog(registry, list);
  });

  it('is amended once by an approval that is sent twice', async () => {
    const { registry, list, id } = await aChangedRegistry();
    const { amendment } = (await propose(registry, list, [{ kind: 'add', household: id(101) }])).body;
    const items = [{ id: randomUUID(), amendment, revision: 1 }];
    const { approver } = people(registry);
    const [first, second] = await Promise.all([
      approver.post('/amendments/approvals', { items }),
      approver.post('/amendments/approvals', { items }),
    ]);
    assert.deepEqual(first!.body, second!.body);
    await carriedOut(registry, amendment);
    assert.equal((await announced(registry, list)).count, 101);
    await checkAgainstLog(registry, list);
  });

  it('is amended by many at once, each with a number of its own', async () => {
    const { registry, list, id } = await aChangedRegistry();
    const proposals: string[] = [];
    for (let row = 100; row < 110; row += 1)
      proposals.push((await propose(registry, list, [{ kind: 'add', household: id(row) }])).body.amendment);
    const answers = await Promise.all(proposals.map((amendment) => approve(registry, amendment)));
    assert.deepEqual(
      answers.map(({ number }) => number).sort((a, b) => a - b),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    );
    for (const amendment of proposals) await carriedOut(registry, amendment);
    assert.equal((await announced(registry, list)).count, 110);
    const orders = await registry.storage.db.collection('poor-list-entries').distinct('order', { list });
    assert.equal(orders.length, 110);
    await checkAgainstLog(registry, list);
  });
});

describe('a proposed amendment', () => {
  it('is not approved by who proposed it, nor by an approver of one commune of the list', async () => {
    const { registry, list, id } = await aChangedRegistry();
    const { amendment } = (await propose(registry, list, [{ kind: 'add', household: id(102) }])).body;
    const items = [{ id: randomUUID(), amendment, revision: 1 }];
    const own = await person(registry, 'so', 'approver', PROVINCE).post('/amendments/approvals', { items });
    assert.deepEqual([own.body.results[0].status, own.body.results[0].code], ['refused', 'own-amendment']);
    const commune = person(registry, 'duyet-xa', 'approver', '19/170/05755');
    const elsewhere = await commune.post('/amendments/approvals', {
      items: [{ ...items[0], id: randomUUID() }],
    });
    assert.equal(elsewhere.body.results[0].code, 'out-of-place');
    assert.equal((await commune.get(`/amendments/${amendment}`)).status, 200);
  });

  it('is refused when it no longer fits, with each change that does not, or goes without them on the approver’s word', async () => {
    const { registry, list, id } = await aChangedRegistry();
    const lines = [100, 101, 102].map((row) => ({ kind: 'add', household: id(row) }));
    const { amendment } = (await propose(registry, list, lines)).body;
    await people(registry).staff.import(
      PROVINCE,
      aFile(102, (cells, row) => {
        if (row === 101) cells[7] = '8';
      }),
    );
    const refused = await approve(registry, amendment);
    assert.deepEqual(
      [refused.code, refused.faults],
      ['changes-unfit', [{ household: id(101), code: 'facts-changed' }]],
    );
    assert.equal((await approve(registry, amendment, { unfit: 'leave-out' })).status, 'accepted');
    await carriedOut(registry, amendment);
    const { body } = await people(registry).staff.get(`/amendments/${amendment}`);
    assert.deepEqual([body.size, body.leftOut, body.applied], [3, 1, 2]);
    assert.equal((await announced(registry, list)).count, 102);
    await checkAgainstLog(registry, list);
  });

  it('holds its households: the same change joins it, another one is refused with the household named', async () => {
    const { registry, list, id } = await aChangedRegistry();
    const first = await propose(registry, list, [{ kind: 'correct', household: id(0) }]);
    const again = await propose(registry, list, [{ kind: 'correct', household: id(0) }]);
    assert.deepEqual(again.body, { amendment: null, joined: [first.body.amendment] });
    const other = await propose(registry, list, [
      { kind: 'add', household: id(100) },
      { kind: 'settle', household: id(0), reason: 'refused' },
    ]);
    assert.deepEqual([other.status, other.body.code], [409, 'changes-unfit']);
    assert.deepEqual(other.body.errors, [{ pointer: '/changes/1', code: 'already-proposed' }]);
  });

  it('is not approved by somebody who looked at it before it changed', async () => {
    const { registry, list, id } = await aChangedRegistry();
    const { amendment } = (await propose(registry, list, [{ kind: 'correct', household: id(0) }])).body;
    const { other, approver } = people(registry);
    const wish = { list, reason: 'Rà soát', changes: [{ kind: 'correct', household: id(0) }] };
    assert.equal((await other.post('/amendments', wish)).status, 201);
    const items = [{ id: randomUUID(), amendment, revision: 1 }];
    const answer = await approver.post('/amendments/approvals', { items });
    assert.equal(answer.body.results[0].code, 'amendment-changed');
    const { body } = await approver.get(`/amendments/${amendment}`);
    assert.deepEqual([body.revision, body.makers], [2, ['so', 'so-2']]);
  });

  it('is sent back with a remark, or withdrawn, and its households are free again', async () => {
    const { registry, list, id } = await aChangedRegistry();
    const line = [{ kind: 'add', household: id(103) }];
    const first = (await propose(registry, list, line)).body.amendment;
    const { approver, staff } = people(registry);
    const back = await approver.post(`/amendments/${first}/send-back`, {
      revision: 1,
      remark: 'Thiếu biên bản',
    });
    assert.deepEqual([back.body.status, back.body.remark], ['sent-back', 'Thiếu biên bản']);
    const second = (await propose(registry, list, line)).body.amendment;
    assert.equal((await staff.post(`/amendments/${second}/withdraw`, {})).body.status, 'withdrawn');
    await amend(registry, list, line);
    assert.equal((await announced(registry, list)).count, 101);
    await checkAgainstLog(registry, list);
  });

  it('shows each change old → new, and a commune its own households only', async () => {
    const { registry, list, id } = await aChangedRegistry();
    const { amendment } = (
      await propose(registry, list, [
        { kind: 'correct', household: id(0) },
        { kind: 'add', household: id(104) },
      ])
    ).body;
    const { body } = await people(registry).staff.get(`/amendments/${amendment}/changes`);
    const corrected = body.items.find((item: { kind: string }) => item.kind === 'correct');
    assert.deepEqual([corrected.before.members, corrected.after.members], [1, 9]);
    const elsewhere = person(registry, 'xa-khac', 'staff', '19/170/05758');
    assert.equal((await elsewhere.get(`/amendments/${amendment}/changes`)).status, 404);
    assert.equal((await elsewhere.get('/amendments')).body.items.length, 0);
  });
});

describe('an import that runs while its households are amended', () => {
  it('changes the list in nothing: what was looked at is approved, or refused with the households named', async () => {
    const registry = await aRegistry();
    registry.work();
    const list = await aFrozenList(registry, 600);
    const { staff } = people(registry);
    const first = (cells: string[]) => {
      cells[7] = '9';
    };
    await staff.import(PROVINCE, aFile(600, first));
    const ids = await idsByCode(registry);
    const lines = Array.from({ length: 600 }, (_, row) => ({
      kind: 'correct',
      household: ids.get(code(row))!,
    }));
    const { amendment } = (await propose(registry, list, lines)).body;
    const running = staff.import(
      PROVINCE,
      aFile(600, (cells, row) => {
        cells[7] = row < 300 ? '10' : '9';
      }),
    );
    const answers = [];
    for (let turn = 0; turn < 4; turn += 1) answers.push(await approve(registry, amendment));
    await running;
    for (const { status, code: why } of answers)
      assert.ok(status === 'accepted' || why === 'changes-unfit' || why === 'amendment-decided', why);
    if (answers.every(({ status }) => status === 'refused')) {
      const last = await approve(registry, amendment, { unfit: 'leave-out' });
      assert.equal(last.status, 'accepted');
    }
    await carriedOut(registry, amendment);
    await checkAgainstLog(registry, list);
  });
});

describe('an amendment of 1,200 households', () => {
  for (const slices of [1, 2, 3, 4]) {
    it(`is carried out wholly by another process after the first is killed behind slice ${slices}`, async () => {
      const name = aDatabaseName('registry');
      const registry = await aRegistry({}, name);
      const other = await aRegistry({}, name);
      const first = registry.work();
      const list = await aFrozenList(registry, 20);
      await first.close();
      await people(registry).staff.import(PROVINCE, aFile(1_220));
      const ids = await idsByCode(registry);
      const lines = Array.from({ length: 1_200 }, (_, row) => ({
        kind: 'add',
        household: ids.get(code(row + 20))!,
      }));
      const { amendment } = (await propose(registry, list, lines)).body;
      assert.equal((await approve(registry, amendment)).status, 'accepted');
      const runner = other.work();
      const jobs = registry.storage.db.collection<{ _id: string; slices: number }>('jobs');
      while (((await jobs.findOne({ _id: `amend-${amendment}` }))?.slices ?? 0) < slices)
        await new Promise((resolve) => setTimeout(resolve, 2));
      await other.kill();
      await runner.close();
      registry.work();
      await carriedOut(registry, amendment);
      assert.equal((await announced(registry, list)).count, 1_220);
      await checkAgainstLog(registry, list);
    });
  }
});
