import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

// `npm run check`: everything that needs no engine. All of it runs even when one fails, two at a time.
const root = join(import.meta.dirname, '../..');

interface Check {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
}

interface Outcome extends Check {
  readonly ok: boolean;
  readonly seconds: string;
  readonly output: string;
}

const TSC = 'node_modules/typescript/bin/tsc';
const webProject = 'services/web/tsconfig.json';

const CHECKS: readonly Check[] = [
  { name: 'types', script: TSC, args: ['--noEmit', '--pretty', 'false'] },
  ...(existsSync(join(root, webProject))
    ? [{ name: 'types of the web', script: TSC, args: ['--noEmit', '--pretty', 'false', '-p', webProject] }]
    : []),
  {
    name: 'format and lint',
    script: 'node_modules/@biomejs/biome/bin/biome',
    args: ['check', '--max-diagnostics=40', '.'],
  },
  { name: 'dead code', script: 'node_modules/knip/bin/knip.js', args: ['--config', 'infra/lint/knip.json'] },
  {
    name: 'one-way rules',
    script: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', 'infra/lint/dependencies.cjs', 'services', 'shared', 'infra', 'tests'],
  },
  { name: 'generated documents', script: 'infra/scripts/describe.ts', args: ['--check'] },
];

const started = performance.now();
const outcomes: Outcome[] = [];
const waiting = [...CHECKS];
await Promise.all([work(), work()]);
const failed = outcomes.filter(({ ok }) => !ok);
console.log(failed.length === 0 ? 'all is well' : `failed: ${failed.map(({ name }) => name).join(', ')}`);
console.log(`${secondsSince(started)} s`);
process.exit(failed.length === 0 ? 0 : 1);

async function work(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const outcome = await run(next);
    outcomes.push(outcome);
    console.log(`${outcome.ok ? '✔' : '✖'} ${outcome.name} (${outcome.seconds} s)`);
    if (!outcome.ok) console.log(outcome.output.trimEnd());
  }
}

function run(check: Check): Promise<Outcome> {
  const start = performance.now();
  const child = spawn(process.execPath, [check.script, ...check.args], { cwd: root });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ ...check, ok: code === 0, seconds: secondsSince(start), output: output.join('') }),
    );
  });
}

function secondsSince(start: number): string {
  return ((performance.now() - start) / 1_000).toFixed(1);
}
