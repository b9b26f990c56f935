import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createEmbeddedBus } from '#shared/events/embedded-bus.ts';
import { listen } from '#shared/http/server.ts';
import { silentLog } from '#shared/log/log.ts';
import { type Installation, startInstallation } from '../../infra/installation.ts';
import { type InstallationKeys, installationKeys } from '../../infra/keys.ts';
import { loadSample } from '../../infra/sample/load-sample.ts';
import { sampleAccounts } from '../../infra/sample/sample-accounts.ts';
import { sampleSizes } from '../../infra/sample/sample-size.ts';
import { webRoot } from '../../infra/scripts/build-web.ts';
import { upstreamsOf } from '../../infra/start-embedded.ts';
import { openapiFile, shownAccounts } from '../../infra/start-parts.ts';
import { createGateway } from '../../services/gateway/app.ts';
import { seedAccounts } from '../../services/identity/seed.ts';
import { atEnd } from './cleanup.ts';
import { aFolder, mongoUri } from './engines.ts';

export interface TestInstallation {
  readonly baseUrl: string;
  readonly installation: Installation;
  readonly keys: InstallationKeys;
  /** Of the loaded sample; null when nothing was loaded. */
  readonly campaign: string | null;
}

type Province = 'thai-nguyen-2021' | 'thai-nguyen-2026';

/** The whole product in this process on databases of its own, with the sample's accounts and the households of some communes. */
export async function anInstallation(
  communes: readonly string[] = [],
  sample: Province = 'thai-nguyen-2021',
): Promise<TestInstallation> {
  const { unitSet } = sampleSizes[sample];
  const folder = await aFolder();
  const keys = await installationKeys(join(folder, 'keys'));
  const prefix = `i${randomUUID().slice(0, 6)}-`;
  const installation = await startInstallation({
    mongodbUri: await mongoUri(),
    databasePrefix: prefix,
    unitSet,
    jwks: keys.jwks,
    environment: {
      TET_KEYS_FILE: keys.keysFile,
      TET_FIELD_KEY: keys.fieldKey,
      TET_UNIT_SET: unitSet,
      TET_SAMPLE: sample,
    },
    log: silentLog,
    rateLimit: 0,
    bus: () => createEmbeddedBus({ log: silentLog }),
  });
  atEnd(async () => {
    const drops = [...installation.storages.values()].map((storage) => () => storage.db.dropDatabase());
    await Promise.all([...installation.services.values()].map((service) => service.close()));
    for (const drop of drops) await drop();
    await installation.close();
  });
  const accounts = sampleAccounts(sample);
  await seedAccounts(installation.storages.get('identity')!, accounts);
  const gateway = createGateway({
    upstreams: upstreamsOf(installation),
    webRoot,
    openapiFile,
    installation: { sample: true, unitSet, accounts: shownAccounts(accounts) },
    state: { loaded: true },
    log: silentLog,
  });
  const server = await listen(gateway, 0, '127.0.0.1');
  atEnd(() => server.close(1_000));
  const baseUrl = `http://127.0.0.1:${server.port}`;
  const campaign =
    communes.length === 0
      ? null
      : await loadSample({ name: sample, baseUrl, report: () => undefined, communes: new Set(communes) });
  return { baseUrl, installation, keys, campaign };
}
