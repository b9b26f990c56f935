import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contentHash } from '#shared/kernel/hash.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { type EventRow, events } from '#shared/storage/event-log.ts';
import { headOf, makePage, pages, pagesAfter, rowsOf } from '#shared/storage/pages.ts';
import { type KnownHead, verifyLog } from '#shared/storage/verify.ts';
import { counterMigration, note } from '../support/counted.ts';
import { aStorage } from '../support/database.ts';

/** Three pages of two events each: a1 b1 · a2 b2 · a3 b3. */
async function aLog(): Promise<Storage> {
  const storage = await aStorage('household-registry', { migrations: [counterMigration] });
  for (const _ of [1, 2, 3]) {
    await note(storage, 'a', 'b');
    await makePage(storage);
  }
  return storage;
}

async function findings(storage: Storage, known: readonly KnownHead[] = []): Promise<string> {
  return (await verifyLog(storage, known)).findings.join('\n');
}

async function eventOf(storage: Storage, key: string, seq: number): Promise<EventRow> {
  return (await events(storage).findOne({ key, seq }))!;
}

describe('a log that nobody touched', async () => {
  const storage = await aLog();
  await note(storage, 'a');

  it('is whole, what waits for a page included', async () => {
    const report = await verifyLog(storage);
    assert.deepEqual(report.findings, []);
    assert.deepEqual([report.pages, report.events, report.pending], [3, 7, 1]);
  });

  it('fits the heads that were kept outside', async () => {
    const known = (await pagesAfter(storage, 0, 9)).map(({ _id, head }) => ({ page: _id, head }));
    assert.equal(await findings(storage, known), '');
  });
});

describe('a log that grows while it is looked at', () => {
  it('is whole at every moment', async () => {
    const storage = await aLog();
    let writing = true;
    const writer = (async () => {
      for (let n = 0; n < 60; n += 1) {
        await note(storage, `k${n % 3}`, 'a');
        if (n % 2 === 0) await makePage(storage);
      }
      writing = false;
    })();
    let looks = 0;
    for (; writing; looks += 1) assert.equal(await findings(storage), '');
    await writer;
    assert.ok(looks > 5, `looked ${looks} times`);
  });
});

describe('a log in which somebody', () => {
  it('edited an event names the event', async () => {
    const storage = await aLog();
    const { _id } = await eventOf(storage, 'a', 2);
    await events(storage).updateOne({ _id }, { $set: { 'data.n': 99 } });
    assert.match(await findings(storage), new RegExp(`event ${_id} was edited`));
  });

  it('edited an event and its hash names the page', async () => {
    const storage = await aLog();
    const { _id } = await eventOf(storage, 'a', 2);
    await events(storage).updateOne(
      { _id },
      { $set: { data: { n: 99 }, payloadHash: contentHash({ n: 99 }) } },
    );
    assert.match(await findings(storage), /page 2 does not fit its head/);
  });

  it('changed when something happened names the page', async () => {
    const storage = await aLog();
    const { _id } = await eventOf(storage, 'b', 1);
    await events(storage).updateOne({ _id }, { $set: { at: new Date(0) } });
    assert.match(await findings(storage), /page 1 does not fit its head/);
  });

  it('deleted an event names the event and its page', async () => {
    const storage = await aLog();
    const { _id } = await eventOf(storage, 'b', 2);
    await events(storage).deleteOne({ _id });
    assert.match(await findings(storage), new RegExp(`event ${_id} of page 2 is deleted`));
  });

  it('deleted an event and struck it from its page names the page', async () => {
    const storage = await aLog();
    const { _id } = await eventOf(storage, 'b', 2);
    await events(storage).deleteOne({ _id });
    await pages(storage).updateOne({ _id: 2 }, { $pull: { eventIds: _id } } as never);
    assert.match(await findings(storage), /page 2 does not fit its head/);
    assert.match(await findings(storage), /has number 3 of b after 1/);
  });

  it('deleted a page in the middle names the page and its events', async () => {
    const storage = await aLog();
    await pages(storage).deleteOne({ _id: 2 });
    assert.match(await findings(storage), /page 2 is missing/);
    assert.match(await findings(storage), /2 events stand in no page/);
  });

  it('changed the order within a page names the page', async () => {
    const storage = await aLog();
    const page = (await pages(storage).findOne({ _id: 1 }))!;
    await pages(storage).updateOne({ _id: 1 }, { $set: { eventIds: page.eventIds.toReversed() } });
    assert.match(await findings(storage), /page 1 does not fit its head/);
  });

  it('exchanged two pages names them', async () => {
    const storage = await aLog();
    const [one, two] = await pagesAfter(storage, 0, 2);
    await pages(storage).deleteMany({ _id: { $in: [1, 2] } });
    await pages(storage).insertMany([
      { ...two!, _id: 1 },
      { ...one!, _id: 2 },
    ]);
    assert.match(await findings(storage), /page 1 does not fit its head/);
    assert.match(await findings(storage), /has number 2 of a after 0/);
  });

  it('slipped in an event is told how many stand in no page', async () => {
    const storage = await aLog();
    const row = await eventOf(storage, 'a', 3);
    await events(storage).insertOne({ ...row, _id: 'foreign.0', key: 'c', seq: 1 });
    assert.match(await findings(storage), /1 events stand in no page/);
  });

  it('marked an event as waiting again names the event and its page', async () => {
    const storage = await aLog();
    const { _id } = await eventOf(storage, 'a', 1);
    await events(storage).updateOne({ _id }, { $set: { pending: true } });
    assert.match(await findings(storage), new RegExp(`event ${_id} stands in page 1 and still waits`));
  });
});

describe('a log whose newest page was cut off with its events', () => {
  async function cutOff(storage: Storage): Promise<KnownHead> {
    const last = (await pages(storage).findOne({ _id: 3 }))!;
    await events(storage).deleteMany({ _id: { $in: [...last.eventIds] } });
    await pages(storage).deleteOne({ _id: 3 });
    return { page: 3, head: last.head };
  }

  it('is shown by a head that was kept outside', async () => {
    const storage = await aLog();
    const kept = await cutOff(storage);
    assert.match(await findings(storage, [kept]), /page 3, whose head was kept outside, is cut off/);
  });

  it('looks whole by itself: that is why heads are kept outside', async () => {
    const storage = await aLog();
    await cutOff(storage);
    assert.equal(await findings(storage), '');
  });
});

describe('a log that was written anew from a page on, with heads that fit', () => {
  it('has another head than the one kept outside', async () => {
    const storage = await aLog();
    const [, two, three] = await pagesAfter(storage, 0, 3);
    const kept = { page: 3, head: three!.head };
    const { _id } = await eventOf(storage, 'a', 3);
    await events(storage).updateOne(
      { _id },
      { $set: { data: { n: 4 }, payloadHash: contentHash({ n: 4 }) } },
    );
    const head = headOf(two!.head, 3, await rowsOf(storage, three!));
    await pages(storage).updateOne({ _id: 3 }, { $set: { head } });
    assert.equal(await findings(storage), '');
    assert.match(await findings(storage, [kept]), /page 3 has another head than the one kept outside/);
  });
});

describe('a log whose payload was erased as the law asks', () => {
  it('is whole: heads cover the payload’s hash, not the payload', async () => {
    const storage = await aLog();
    const { _id } = await eventOf(storage, 'a', 1);
    await events(storage).updateOne({ _id }, { $set: { data: null } });
    assert.equal(await findings(storage), '');
  });
});
