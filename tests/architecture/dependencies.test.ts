import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { aFolder } from '../support/engines.ts';
import { cruise, rulesFile } from './cruise.ts';
import { root } from './sources.ts';

/** For each rule a file that breaks it, and what it imports. */
const BAD_IMPORTS: readonly [rule: string, file: string, imports: string, prefix?: 'import type'][] = [
  ['no-cycle', 'shared/kernel/egg.ts', './hen.ts'],
  ['resolves', 'services/alpha/gone.ts', '#shared/kernel/gone.ts'],
  ['nobody-imports-main', 'services/alpha/starter.ts', './main.ts'],
  ['services-apart', 'services/alpha/app.ts', '../beta/beta.ts'],
  ['shared-knows-no-service', 'shared/service/knows.ts', '../../services/beta/beta.ts'],
  ['services-know-no-infra', 'services/alpha/infra.ts', '../../infra/tool.ts'],
  ['infra-knows-no-tests', 'infra/bad.ts', '../tests/some.ts'],
  ['layer-kernel', 'shared/kernel/outward.ts', '../contracts/c.ts'],
  ['layer-contracts', 'shared/contracts/outward.ts', '../storage/s.ts'],
  ['layer-vietnam', 'shared/vietnam/outward.ts', '../log/l.ts'],
  ['layer-units', 'shared/units/outward.ts', '../config/c.ts'],
  ['layer-rules', 'shared/rules/outward.ts', '../http/h.ts', 'import type'],
  ['layer-sheet', 'shared/sheet/outward.ts', '../log/l.ts'],
  ['layer-paper', 'shared/paper/outward.ts', '../log/l.ts'],
  ['layer-sheet-reader', 'shared/sheet-reader/outward.ts', '../log/l.ts'],
  ['layer-thread', 'shared/thread/outward.ts', '../log/l.ts'],
  ['layer-config', 'shared/config/outward.ts', '../events/e.ts'],
  ['layer-log', 'shared/log/outward.ts', '../access/a.ts'],
  ['layer-metrics', 'shared/metrics/outward.ts', '../http/h.ts'],
  ['layer-storage', 'shared/storage/outward.ts', '../events/e.ts', 'import type'],
  ['layer-events', 'shared/events/outward.ts', '../access/a.ts'],
  ['layer-access', 'shared/access/outward.ts', '../http/h.ts'],
  ['layer-http', 'shared/http/outward.ts', '../service/s.ts'],
  ['noun-is-pure', 'services/alpha/gift/gift.ts', '#shared/storage/s.ts', 'import type'],
  ['noun-is-pure', 'services/alpha/plan/plan.ts', './plan.repository.ts'],
  ['noun-is-pure-all-the-way', 'services/alpha/village/village.ts', './sibling.ts'],
  ['home-of-kafkajs', 'services/alpha/gift/gift.job.ts', 'kafkajs'],
  ['home-of-mongoose', 'services/alpha/gift/gift.routes.ts', 'mongoose', 'import type'],
  ['home-of-express', 'services/alpha/gift/gift.view.ts', 'express'],
  ['home-of-jsonwebtoken', 'services/alpha/gift/gift.policy.ts', 'jsonwebtoken'],
  ['home-of-pdfkit', 'services/alpha/gift/gift.reactions.ts', 'pdfkit'],
  ['events-know-mongoose-by-type', 'shared/events/driver.ts', 'mongoose'],
  ['web-knows-rules-only', 'services/web/shell/server.ts', '#shared/log/l.ts'],
  ['web-field-without-desk', 'services/web/field/phone.ts', '../desk/desk.ts'],
  ['web-shell-stands-below', 'services/web/shell/up.ts', '../desk/desk.ts'],
];

/** What the bad imports lead to, and what is allowed and must not be reported. */
const SOUND_FILES: Readonly<Record<string, string>> = {
  'package.json': '{"type":"module","imports":{"#shared/*":"./shared/*"}}',
  'shared/kernel/hen.ts': "import './egg.ts';\nexport const hen = 1;",
  'services/alpha/main.ts': "import './sound.ts';",
  'services/alpha/sound.ts': "import '#shared/storage/s.ts';\nexport const sound = 1;",
  'services/alpha/gift/gift.repository.ts': "import 'mongoose';",
  'services/alpha/gift/gift.pdf.ts': "import 'pdfkit';",
  'services/alpha/plan/plan.repository.ts': 'export const plan = 1;',
  'services/alpha/village/sibling.ts': "import '#shared/storage/s.ts';\nexport const sibling = 1;",
  'services/alpha/source/source.ts': "import '#shared/kernel/k.ts';\nimport './size.ts';",
  'services/alpha/source/size.ts': "import '#shared/vietnam/v.ts';",
  'services/beta/beta.ts': "import '#shared/units/unit-path.ts';",
  'services/web/desk/desk.ts': "import '#shared/rules/r.ts';\nimport '#shared/units/unit-path.ts';",
  'shared/events/kafka-x.ts': "import 'kafkajs';",
  'shared/events/types.ts': "import type { mongo } from 'mongoose';\nexport type M = mongo;",
  'shared/units/unit-path.ts': 'export const path = 1;',
  'infra/tool.ts': "import '../services/beta/beta.ts';",
  'tests/some.ts': "import '../services/beta/beta.ts';\nimport 'mongoose';",
  ...Object.fromEntries(
    [
      'contracts/c',
      'storage/s',
      'log/l',
      'config/c',
      'events/e',
      'access/a',
      'http/h',
      'service/s',
      'kernel/k',
    ]
      .concat(['vietnam/v', 'rules/r'])
      .map((name) => [`shared/${name}.ts`, 'export const it = 1;']),
  ),
  ...Object.fromEntries(
    ['kafkajs', 'mongoose', 'express', 'jsonwebtoken', 'pdfkit'].flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' })],
      [`node_modules/${name}/index.js`, 'module.exports = {};'],
    ]),
  ),
};

async function aTreeWithBadImports(): Promise<string> {
  const folder = await aFolder();
  const bad = BAD_IMPORTS.map(([, file, imports, kind]): [string, string] => [
    file,
    kind === undefined
      ? `import '${imports}';\nexport const it = 1;`
      : `${kind} { X } from '${imports}';\nexport type Y = X;`,
  ]);
  const files = [...Object.entries(SOUND_FILES), ...bad];
  for (const [file, content] of files) {
    await mkdir(join(folder, dirname(file)), { recursive: true });
    await writeFile(join(folder, file), content);
  }
  return folder;
}

describe('a tree with one bad import for each rule', async () => {
  const { summary } = await cruise(await aTreeWithBadImports());
  const found = summary.violations.map(({ from, rule }) => `${rule.name} ${from}`);

  for (const [rule, file, imports] of BAD_IMPORTS) {
    it(`is caught by ${rule}: ${file} → ${imports}`, () => assert.ok(found.includes(`${rule} ${file}`)));
  }

  it('breaks every rule that there is', () => {
    const { forbidden } = createRequire(import.meta.url)(rulesFile) as { forbidden: { name: string }[] };
    const planted = new Set(BAD_IMPORTS.map(([rule]) => rule));
    assert.deepEqual(
      forbidden.map(({ name }) => name).filter((name) => !planted.has(name)),
      [],
    );
  });

  it('is blamed in no file that is sound', () => {
    const bad = new Set([...BAD_IMPORTS.map(([, file]) => file), 'shared/kernel/hen.ts']);
    assert.deepEqual(
      summary.violations.filter(({ from }) => !bad.has(from)).map(({ from, rule }) => `${rule.name} ${from}`),
      [],
    );
  });
});

describe('our own tree', async () => {
  const { summary } = await cruise(root);

  it('is seen at all', () => assert.ok(summary.totalCruised > 200, `${summary.totalCruised} modules`));

  it('has no import that goes the wrong way', () => {
    assert.deepEqual(
      summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`),
      [],
    );
  });
});
