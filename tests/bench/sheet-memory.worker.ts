import { readFileSync } from 'node:fs';
import { SHEET_LIMITS } from '../../shared/sheet-reader/sheet.ts';
import { sheetEvents } from '../../shared/sheet-reader/sheet-events.ts';

// A process of its own: reads the file that is named and prints its rows, and by how many MB it grew at most.
const before = statusMB('VmRSS');
let rows = 0;
for await (const event of sheetEvents(readFileSync(process.argv[2]!), SHEET_LIMITS)) {
  if (event.type === 'rows') rows += event.rows.length;
}
console.log(JSON.stringify({ rows, grownMB: statusMB('VmHWM') - before }));

function statusMB(field: string): number {
  const status = readFileSync('/proc/self/status', 'utf8');
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
}
