import { fork } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { duplicateSearch, type Search } from '../../services/household-registry/duplicate/find-duplicates.ts';
import type { Profile } from '../../services/household-registry/duplicate/profile.ts';
import { type MadeProvince, madeProvince } from '../support/made-duplicates/made-province.ts';
import { type Cost, figuresOf, isMet, reportOf } from './duplicate-figures.ts';

// `npm run measure:duplicates [-- 6000 …]`: how many of the households that stand twice are found in made provinces of
// known truth, how many false alarms there are, and what it costs. The search runs in a process of its own that knows
// neither the truth nor the maker: it reads the households from a file, one by one as a database would give them.
const SIZES = [26_200, 131_072];
/** Left alone, the engine collects garbage late and the peak says little about what is needed. */
const HEAP = ['--max-old-space-size=256', '--max-semi-space-size=8'];

interface Answer extends Cost {
  readonly search: Omit<Search, 'frequencies'>;
}

if (process.send === undefined) await measureAll(process.argv.slice(2).map(Number));
else process.send(await searchFile(process.argv[2]!));

async function measureAll(sizes: readonly number[]): Promise<void> {
  let met = true;
  for (const households of sizes.length > 0 ? sizes : SIZES) {
    const province = madeProvince({ households, seed: 'measured' });
    const { search, ...cost } = await searchElsewhere(province);
    const figures = figuresOf(province, search);
    console.log(reportOf(figures, cost));
    met &&= isMet(figures, cost);
  }
  console.log(met ? 'targets met' : 'targets missed');
  process.exitCode = met ? 0 : 1;
}

async function searchElsewhere({ profiles }: MadeProvince): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), 'tet-100-duplicates-'));
  const file = join(folder, 'profiles.jsonl');
  try {
    await writeFile(file, profiles.map((profile) => `${JSON.stringify(profile)}\n`).join(''));
    return await answerOf(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function answerOf(file: string): Promise<Answer> {
  const child = fork(import.meta.filename, [file], { execArgv: HEAP });
  return new Promise((resolve, reject) => {
    child.once('message', (answer) => resolve(answer as Answer));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the search ended with ${code}`)));
  });
}

async function searchFile(file: string): Promise<Answer> {
  const started = performance.now();
  const search = duplicateSearch();
  for await (const line of createInterface({ input: createReadStream(file) })) {
    search.add(JSON.parse(line) as Profile);
  }
  const { frequencies: _, ...found } = search.find();
  return {
    search: found,
    seconds: (performance.now() - started) / 1_000,
    processorSeconds: process.cpuUsage().user / 1_000_000,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
}
