import { join } from 'node:path';
import { readStartConfig } from '../../infra/config.ts';
import { installationKeys } from '../../infra/keys.ts';
import { startEmbedded } from '../../infra/start-embedded.ts';
import { firstAccounts, type StartParts } from '../../infra/start-parts.ts';
import { openWith, PLANTED_BUGS, pageById } from './planted-bugs.ts';

// The whole product in one process on a database that somebody else starts and kills: what the crash test kills.
const config = readStartConfig(['--sample', 'thai-nguyen-2021']);
const bug = PLANTED_BUGS.find((one) => one === process.env['TET_PLANTED_BUG']);
const ending: (() => Promise<unknown>)[] = [];
const parts: StartParts = {
  config,
  keys: await installationKeys(join(config.dataDir, 'keys')),
  mongodbUri: process.env['MONGODB_URI'] ?? '',
  unitSet: '2021-11',
  accounts: firstAccounts(config, '2021-11'),
  report: () => undefined,
  startedAs: (end) => void ending.push(end),
};
process.once('SIGTERM', async () => {
  for (const end of ending.reverse()) await end();
  process.exit(0);
});
const running = await startEmbedded(parts, {
  open: openWith(bug),
  ...(bug === 'relay-by-id' ? { nextPage: pageById } : {}),
});
running.loaded();
