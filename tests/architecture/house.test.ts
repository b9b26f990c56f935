import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { glob } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { codeOf, root, sourcesUnder, textOf } from './sources.ts';

const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter(Boolean);

describe('the root', () => {
  it('holds five files and four folders besides what begins with a dot', () => {
    const names = new Set(tracked.map((file) => file.split('/')[0]!).filter((name) => !name.startsWith('.')));
    const allowed = ['LICENSE', 'README.md', 'package-lock.json', 'package.json', 'tsconfig.json'];
    const folders = ['infra', 'services', 'shared', 'tests'];
    assert.deepEqual(
      [...names].filter((name) => ![...allowed, ...folders].includes(name)),
      [],
    );
  });
});

describe('settings', () => {
  it('are read from the environment in config.ts only', async () => {
    for (const file of await sourcesUnder('services', 'shared')) {
      if (/(^|\/)config\.ts$/.test(file)) continue;
      assert.doesNotMatch(await codeOf(file), /process\.env|import\.meta\.env\.(?!DEV|PROD|BASE_URL)/, file);
    }
  });
});

describe('the README of a service', async () => {
  for (const file of (await Array.fromAsync(glob('services/*/README.md', { cwd: root }))).sort()) {
    it(`${file} says in 40 lines what it owns, says, hears and serves, and what to do if it breaks`, async () => {
      const text = await textOf(file);
      assert.ok(text.trimEnd().split('\n').length <= 40, `${text.trimEnd().split('\n').length} lines`);
      for (const word of ['Owns', 'Says', 'Hears', 'Routes', 'If it breaks']) {
        assert.match(text, new RegExp(`(## |\\*\\*|\\| )${word}`, 'i'), word);
      }
    });
  }

  it('is there for each', async () => {
    const services = new Set(tracked.filter((file) => /^services\/[^/]+\/main\.ts$/.test(file)));
    for (const main of services) assert.ok(tracked.includes(main.replace('main.ts', 'README.md')), main);
  });
});

describe('a test file', () => {
  it('leaves nothing out and favours nothing', async () => {
    for (const file of await sourcesUnder('tests')) {
      assert.doesNotMatch(
        await codeOf(file),
        /\b(it|describe|test|suite)\.(skip|only|todo)\b|[{,]\s*(skip|only|todo):/,
        file,
      );
    }
  });
});

describe('a source file', () => {
  const sources = tracked.filter((file) => /^(services|shared|infra|tests)\/.*\.(ts|tsx|mjs)$/.test(file));

  it('has no default export but where a tool asks for one, and is no barrel', async () => {
    for (const file of sources) {
      if (/(^|\/)(index\.ts|utils?\.ts|helpers?\.ts|common\.ts|.*-manager\.ts)$/.test(file))
        assert.fail(file);
      if (file.endsWith('vite.config.ts')) continue;
      assert.doesNotMatch(await codeOf(file), /^export (default|\* from)/m, file);
    }
  });

  it('names no place on somebody’s machine', async () => {
    for (const file of sources) {
      assert.doesNotMatch(await textOf(file), /['"`](\/home\/|\/Users\/|\/work\/|\/root\/|[A-Z]:\\\\)/, file);
    }
  });
});
