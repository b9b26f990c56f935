import { join } from 'node:path';
import { openStorage, type Storage } from '#shared/storage/connection.ts';
import { fieldKeyRepository } from '../../services/household-registry/field-key/field-key.repository.ts';
import { sealedRows } from '../../services/household-registry/field-key/sealed-rows.repository.ts';
import { createFieldSeal, type FieldSeal } from '../../services/household-registry/household/sealed-field.ts';
import { createImportSeal, type ImportSeal } from '../../services/household-registry/import/import-seal.ts';
import { readStartConfig } from '../config.ts';
import { startMongod } from '../engines/mongod.ts';
import { changeFieldKey, forgetOlderFieldKeys, installationKeys } from '../keys.ts';

const HELP = `npm run keys -- status    how many rows are still sealed with an older field key
npm run keys -- change    makes a new field key; counts from the next start on, the one before stays as an older key
npm run keys -- forget    removes the older keys, if nothing is sealed with them any more
Keys: TET_FIELD_KEY and TET_FIELD_KEYS_OLD, else those of npm start (TET_DATA_DIR). Database: MONGODB_URI, else that of
npm start. Where the environment gives the keys, change and forget are done there by hand.`;

interface Seals {
  readonly seal: FieldSeal;
  readonly pieces: ImportSeal;
}

const [command] = process.argv.slice(2);
const { dataDir } = readStartConfig([]);
const folder = join(dataDir, 'keys');
const given = process.env['TET_FIELD_KEY'];
process.exit(await run());

async function run(): Promise<number> {
  switch (command) {
    case 'status':
      return (await withRegistry(showStatus)) === 0 ? 0 : 1;
    case 'change':
      return change();
    case 'forget':
      return forget();
    default:
      console.log(HELP);
      return command === undefined ? 0 : 1;
  }
}

/** Answers how many rows hang on older keys. */
async function showStatus(storage: Storage, { seal, pieces }: Seals): Promise<number> {
  let hanging = 0;
  console.log(
    `seals now: key ${seal.keyName}; opens too: ${seal.keyNames.slice(1).join(', ') || 'no other'}`,
  );
  for (const rows of sealedRows(storage, seal, pieces)) {
    const count = await rows.hanging();
    console.log(`${rows.name}  ${count} rows under another key`);
    hanging += count;
  }
  const needed = (await fieldKeyRepository(storage).needed()).filter((name) => name !== seal.keyName);
  console.log(needed.length === 0 ? 'no older key is needed' : `still needed: ${needed.join(', ')}`);
  return hanging + needed.length;
}

async function change(): Promise<number> {
  if (given !== undefined) return byHand();
  await changeFieldKey(folder);
  console.log('A new field key is made. Restart; then everything is sealed anew in the background.');
  return 0;
}

async function forget(): Promise<number> {
  if (given !== undefined) return byHand();
  if ((await withRegistry(showStatus)) > 0) {
    console.log('The older keys stay: start with them until nothing hangs on them.');
    return 1;
  }
  await forgetOlderFieldKeys(folder);
  console.log('The older keys are gone. Backups from before still need them: keep a copy with those.');
  return 0;
}

function byHand(): number {
  console.log('The keys come from the environment: change TET_FIELD_KEY and TET_FIELD_KEYS_OLD there.');
  return 1;
}

async function withRegistry(work: (storage: Storage, seals: Seals) => Promise<number>): Promise<number> {
  const keys = await installationKeys(folder);
  const older = process.env['TET_FIELD_KEYS_OLD']?.split(',').filter((key) => key.trim() !== '');
  const all: readonly [string, readonly string[]] =
    given === undefined ? [keys.fieldKey, keys.olderFieldKeys] : [given, older ?? []];
  const seals = { seal: createFieldSeal(...all), pieces: createImportSeal(...all) };
  const mongod = await startMongod({ dataDir: join(dataDir, 'mongod'), report: () => undefined });
  const database = `${process.env['TET_DATABASE_PREFIX'] ?? ''}household-registry`;
  const storage = await openStorage({ uri: mongod.uri, service: 'household-registry', database });
  try {
    return await work(storage, seals);
  } finally {
    await storage.close();
    // One that was running belongs to `npm start`; only our own is ended.
    if (!mongod.adopted) await mongod.stop();
  }
}
