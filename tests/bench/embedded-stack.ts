import { join } from 'node:path';
import { installationKeys } from '../../infra/keys.ts';
import { startEmbedded } from '../../infra/start-embedded.ts';

// What `npm start` runs beside its engines, as a process of its own: the bench looks at it from outside.
const [dataDir, mongodbUri, port] = process.argv.slice(2);
const ending: (() => Promise<unknown>)[] = [];
process.once('SIGTERM', async () => {
  for (const end of ending.reverse()) await end();
  process.exit(0);
});
const running = await startEmbedded({
  config: {
    port: Number(port),
    host: '127.0.0.1',
    dataDir: dataDir!,
    kafka: false,
    reset: false,
    sample: null,
    unitSet: '2021-11',
    logLevel: 'warn',
    rateLimit: 600,
  },
  keys: await installationKeys(join(dataDir!, 'keys')),
  mongodbUri: mongodbUri!,
  unitSet: '2021-11',
  accounts: [],
  report: () => undefined,
  startedAs: (end) => void ending.push(end),
});
running.loaded();
