import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { hasProblemText } from '../../services/web/shell/problem-text.ts';
import { codeOf, root, sourcesUnder } from './sources.ts';

/** Every code that a problem constant carries, and where. */
async function problemCodes(): Promise<Map<string, string>> {
  const codes = new Map<string, string>();
  for (const file of await sourcesUnder('services', 'shared')) {
    if (file.startsWith('services/web/')) continue;
    for (const [, code] of (await codeOf(file)).matchAll(/\bproblem\(\s*'([^']+)'/g)) codes.set(code!, file);
  }
  return codes;
}

describe('a problem that a person may meet', async () => {
  const codes = await problemCodes();

  it('is found in the sources', () => assert.ok(codes.size > 40, `${codes.size} codes`));

  for (const [code, file] of [...codes].sort()) {
    it(`${code} (${file}) has a Vietnamese sentence`, () => assert.ok(hasProblemText(code)));
  }
});

describe('what a browser gets', async () => {
  const patterns = 'services/web/**/*.{ts,tsx,css,html,svg,webmanifest,json}';
  const files = (await Array.fromAsync(glob(patterns, { cwd: root }))).sort();
  // Names of XML languages are no addresses, and the builder's proxy never leaves the machine.
  const OURS = /http:\/\/www\.w3\.org\/[\w/]+|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?/g;

  it('names no foreign address and no place on somebody’s machine', async () => {
    assert.ok(files.length > 20);
    for (const file of files) {
      const text = (await readFile(join(root, file), 'utf8')).replaceAll(OURS, '');
      assert.doesNotMatch(text, /(https?:)?\/\/[\w-]+\.[a-z]{2,}/i, file);
      assert.doesNotMatch(text, /\/(home|Users|tmp|work)\/\w/, file);
    }
  });

  it('has no inline script and no inline event handler', async () => {
    for (const file of files.filter((name) => /\.(html|svg)$/.test(name))) {
      const text = await readFile(join(root, file), 'utf8');
      assert.doesNotMatch(text, /<script(?![^>]*\bsrc=)|\son\w+=/i, file);
    }
  });
});
