import assert from 'node:assert/strict';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { z } from 'zod';
import type { EventContract } from '#shared/contracts/event-contract.ts';
import { TOPICS } from '#shared/contracts/topics.ts';
import { catalogue } from '../../infra/scripts/catalogue.ts';
import { asyncApiOf } from '../../infra/scripts/catalogue-asyncapi.ts';
import { eventsPageOf } from '../../infra/scripts/catalogue-markdown.ts';

const folder = join(import.meta.dirname, '../../shared/contracts');
const files = (await Array.fromAsync(glob('*/*.ts', { cwd: folder }))).sort();

describe('the catalogue of events', () => {
  for (const file of files) {
    it(`has the contract of ${file}, whose type and topic are its path`, async () => {
      const exported = Object.values(await import(join(folder, file))) as EventContract[];
      const type = file.replaceAll('/', '.').replace(/\.ts$/, '');
      const contract = exported.find((one) => one?.type === type);
      assert.ok(contract !== undefined, `no export of type ${type}`);
      assert.equal(contract.topic, file.split('/')[0]);
      assert.ok(catalogue.includes(contract), `infra/scripts/catalogue.ts lacks ${type}`);
    });
  }

  it('has nothing else, and each event once', () => assert.equal(catalogue.length, files.length));

  it('leaves no topic without an event', () => {
    const used = new Set<string>(catalogue.map(({ topic }) => topic));
    assert.deepEqual(
      Object.keys(TOPICS).filter((topic) => !used.has(topic)),
      [],
    );
  });
});

describe('what travels between services', () => {
  const fieldsOf = ({ schema }: EventContract) => JSON.stringify(z.toJSONSchema(schema));

  it('carries no national ID and no phone number', () => {
    for (const contract of catalogue) {
      assert.doesNotMatch(
        fieldsOf(contract),
        /"(nationalId|identityNumber|phone\w*|dinhDanh)"/i,
        contract.type,
      );
    }
  });

  it('names a person in household.* only', () => {
    for (const contract of catalogue) {
      if (contract.topic === 'household') continue;
      assert.doesNotMatch(
        fieldsOf(contract),
        /"(head|headName|recipientName|displayName|username)"/,
        contract.type,
      );
    }
  });
});

describe('the generated description', () => {
  const hearers = new Map([['gift.approved.v1', ['coverage-monitoring', 'delivery-confirmation']]]);

  it('does not depend on the order of the catalogue', () => {
    const backwards = catalogue.toReversed();
    assert.equal(
      JSON.stringify(asyncApiOf(backwards, hearers)),
      JSON.stringify(asyncApiOf(catalogue, hearers)),
    );
    assert.equal(eventsPageOf(backwards, hearers), eventsPageOf(catalogue, hearers));
  });

  it('has no reference that leads nowhere', () => {
    const document = asyncApiOf(catalogue, hearers);
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      ([, path]) => path!,
    );
    assert.ok(references.length > 40);
    for (const path of references) {
      const target = path
        .split('/')
        .reduce<unknown>((node, name) => (node as Record<string, unknown>)?.[name], document);
      assert.notEqual(target, undefined, path);
    }
  });
});
