import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { SERVICE_FLAGS } from '../../infra/service-flags.ts';

describe('npm start', () => {
  it('keeps the heap of all services in one process as small as that of each by itself', () => {
    const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
      scripts: { start: string };
    };
    assert.match(
      manifest.scripts.start,
      new RegExp(`run\\.mjs ${SERVICE_FLAGS.join(' ')} infra/start\\.ts$`),
    );
  });
});
