import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { problemOfAnswer, toApiProblem } from '../../services/web/shell/api-problem.ts';
import { hasProblemText, problemText } from '../../services/web/shell/problem-text.ts';

const root = join(import.meta.dirname, '../..');

async function declaredCodes(): Promise<ReadonlySet<string>> {
  const codes = new Set<string>();
  for await (const file of glob(['shared/**/*.ts', 'services/*/**/*.ts'], { cwd: root })) {
    if (file.startsWith('services/web/')) continue;
    const text = await readFile(join(root, file), 'utf8');
    for (const [, code] of text.matchAll(/\bproblem\(\s*'([a-z0-9-]+)',\s*\d{3}/g)) codes.add(code!);
  }
  return codes;
}

describe('a problem that the server declares', () => {
  it('has a Vietnamese sentence of its own', async () => {
    const codes = await declaredCodes();
    assert.ok(codes.size > 20, 'the declarations were found');
    assert.deepEqual(
      [...codes].filter((code) => !hasProblemText(code)),
      [],
    );
  });

  it('says nothing in English and tells what next', async () => {
    for (const code of await declaredCodes()) {
      const { says, next } = problemText(code);
      assert.match(says, /[à-ỹđ]/iu, code);
      assert.ok(next.length > 5, code);
    }
  });
});

describe('a code that nobody knows', () => {
  it('still gets a sentence that says the work is safe', () => {
    assert.match(problemText('brand-new').says, /vẫn còn/);
  });
});

describe('an answer that is no problem document', () => {
  it('is named by its status', () => {
    const headers = new Headers({ 'retry-after': '7' });
    assert.equal(problemOfAnswer({ status: 502, headers }, '<html>').code, 'unreachable');
    assert.equal(problemOfAnswer({ status: 401, headers }, null).code, 'not-signed-in');
    assert.equal(problemOfAnswer({ status: 429, headers }, { code: 'too-many-requests' }).retryAfter, 7);
  });

  it('is unreachable when the connection broke', () => {
    assert.equal(toApiProblem(new TypeError('Failed to fetch')).code, 'unreachable');
  });
});
