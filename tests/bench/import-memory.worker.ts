import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrations } from '../../services/household-registry/migrations.ts';
import { withStorage } from './bench-storage.ts';
import { importWork } from './import-run.ts';

// A process of its own with the registry's work in it: takes the file that is named in, tries it and applies it, and
// prints by how many MB it grew at most over what it needed before.
const path = process.argv[2]!;
await withStorage('household-registry', migrations, async (storage) => {
  const work = importWork(storage);
  await sleep(500);
  // The kernel forgets the highest size so far.
  writeFileSync('/proc/self/clear_refs', '5');
  const before = statusMB('VmRSS');
  const id = await work.keep(createReadStream(path, { highWaterMark: 1 << 20 }), path);
  const seconds = await work.run(id);
  const rows = await storage.db.collection('households').countDocuments();
  console.log(JSON.stringify({ rows, seconds, idleMB: before, grownMB: statusMB('VmHWM') - before }));
});

function statusMB(field: string): number {
  const status = readFileSync('/proc/self/status', 'utf8');
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
}
