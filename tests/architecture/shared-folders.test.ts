import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { codeOf, root, sourcesUnder } from './sources.ts';

const folders = (await readdir(join(root, 'shared'))).sort();

/** The folders whose business the domain is. */
const KNOW_THE_DOMAIN = new Set(['contracts', 'rules', 'units', 'vietnam']);
/** Words of the glossary that have no second, technical meaning. */
const NOUN =
  /household|gift|village|campaign|commune|province|district|beneficiar|confirmation|poor|hand-?(ed)?-?over|\bTet[A-Z]|recipient|coverage/i;
/** Names of services, topics and roles, which come from the contracts, and of the two forms of a word. */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  access: /commune-officer/g,
};

describe('a folder of shared', () => {
  for (const folder of folders) {
    it(`${folder} says in its first sentence what it knows and what it never knows`, async () => {
      const readme = await readFile(join(root, 'shared', folder, 'README.md'), 'utf8');
      const [title, , opening = ''] = readme.split('\n');
      assert.equal(title, `# ${folder}`);
      assert.match(opening, /^Knows [^.]+; never knows [^.]+\./);
    });
  }

  for (const folder of folders.filter((name) => !KNOW_THE_DOMAIN.has(name))) {
    it(`${folder} contains no noun of the domain`, async () => {
      for (const file of await sourcesUnder(`shared/${folder}`)) {
        const code = (await codeOf(file))
          .replaceAll(/^import .*$/gm, '')
          .replaceAll(ALLOWED[folder] ?? /(?!)/g, '');
        assert.equal(NOUN.exec(code)?.[0], undefined, file);
      }
    });
  }
});
