import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runCrash } from './crash-run.ts';
import { PLANTED_BUGS } from './planted-bugs.ts';

describe('an installation whose processes and engines are killed', { timeout: 380_000 }, () => {
  for (const bus of ['embedded', 'kafka'] as const) {
    it(`loses and doubles nothing on the ${bus} bus`, async () => {
      const { findings, phones } = await runCrash({ bus, households: 500, rounds: 2, seed: 'small' });
      assert.deepEqual(findings, []);
      assert.equal(phones.withoutAnswer, 0);
      assert.ok(phones.items >= 500, `${phones.items} items`);
    });
  }
});

describe('a fault built into the services', { timeout: 300_000 }, () => {
  for (const bug of PLANTED_BUGS) {
    it(`is found when it is ${bug}`, async () => {
      const { findings } = await runCrash({
        bus: 'embedded',
        households: 1_500,
        rounds: 2,
        seed: bug,
        bug,
        rush: true,
      });
      assert.notDeepEqual(findings, []);
    });
  }
});
