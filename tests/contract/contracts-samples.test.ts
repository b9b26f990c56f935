import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { CloudEvent } from '#shared/contracts/cloud-event.ts';
import { readAs, typesOf } from '#shared/contracts/event-contract.ts';
import { TOPICS } from '#shared/contracts/topics.ts';
import { recordOfMessage } from '#shared/events/record.ts';
import { catalogue } from '../../infra/scripts/catalogue.ts';

// A sample is an event as it was once published. It is never edited: what was said must be readable for ever.
const folder = join(import.meta.dirname, 'samples');
const samples = new Set(await readdir(folder));

async function sampleOf(type: string): Promise<CloudEvent> {
  return CloudEvent.parse(JSON.parse(await readFile(join(folder, `${type}.json`), 'utf8')));
}

describe('every event version ever published', () => {
  for (const contract of catalogue) {
    it(`${contract.type} has a sample that is read without losing a field`, async () => {
      assert.ok(samples.has(`${contract.type}.json`), `tests/contract/samples lacks ${contract.type}.json`);
      const event = await sampleOf(contract.type);
      assert.equal(event.type, contract.type);
      assert.equal(event.source, TOPICS[contract.topic].source);
      assert.deepEqual(readAs(contract, event.type, event.data), event.data);
    });
  }

  for (const file of samples) {
    it(`${file} is readable as the newest version of its event`, async () => {
      const type = file.replace(/\.json$/, '');
      const versions = catalogue.filter((contract) => typesOf(contract).includes(type));
      assert.ok(versions.length > 0, `no contract reads ${type} any more`);
      const { data } = await sampleOf(type);
      for (const contract of versions) assert.doesNotThrow(() => readAs(contract, type, data));
    });
  }
});

describe('a message on the bus', () => {
  it('is read from its bytes into a record', async () => {
    const event = await sampleOf('household.listed.v1');
    const place = { topic: 'household', partition: 3, offset: '7', key: event.partitionkey };
    const { record, generation } = recordOfMessage(Buffer.from(JSON.stringify(event)), place);
    assert.equal(record.fault, undefined);
    assert.equal(record.partitionKey, event.partitionkey);
    assert.equal(record.seq, 3);
    assert.equal(generation, 1);
  });

  it('that is not of this shape keeps its key and says its fault', () => {
    const place = { topic: 'household', partition: 3, offset: '7', key: 'a-household' };
    const { record } = recordOfMessage(Buffer.from('{"specversion":"0.3"}'), place);
    assert.equal(record.partitionKey, 'a-household');
    assert.ok(record.fault !== undefined);
  });
});
