import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textOf } from './sources.ts';

const page = await textOf('infra/docs/invariants.md');
const lines = page.split('\n').filter((line) => line.startsWith('- '));

describe('the page of what must always hold', () => {
  it('names a test in each line, or the check that stands for it', () => {
    for (const line of lines) assert.match(line, /`(tests\/[\w/.-]+\.ts)` › \S|`npm run check`/, line);
  });

  for (const [, file, title] of page.matchAll(/`(tests\/[\w/.-]+\.ts)` › (.+)/g)) {
    it(`finds “${title}” in ${file}`, async () => {
      const titles = [...(await textOf(file!)).matchAll(/\bit\(\s*['"`](.*)['"`]/g)].map(([, one]) => one!);
      assert.ok(titles.some((one) => one.includes(title!)));
    });
  }
});
