import { divide } from '../../services/support-allocation/division/division.ts';
import { madeSources, madeTable, WISHES } from './made-division.ts';

// Divides so many made households and says how much memory the process took.
const count = Number(process.argv[2]);
const division = divide({ table: madeTable(count), sources: madeSources(count), wishes: WISHES });
if (division.outcome !== 'divided') throw new Error(division.outcome);
const peakMB = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ peakMB, gifts: division.gifts.count }));
