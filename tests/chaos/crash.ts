import { parseArgs } from 'node:util';
import { runCrash } from './crash-run.ts';

// `npm run crash` is the full run on both buses; `npm run crash -- --bus kafka --rounds 5` a part of it.
const { values } = parseArgs({
  options: {
    bus: { type: 'string' },
    rounds: { type: 'string', default: '20' },
    households: { type: 'string', default: '4600' },
    seed: { type: 'string', default: String(Date.now()) },
  },
});
let clean = true;
for (const bus of ['embedded', 'kafka'] as const) {
  if (values.bus !== undefined && values.bus !== bus) continue;
  console.log(`${bus}: ${values.rounds} rounds, ${values.households} households, seed ${values.seed}`);
  const result = await runCrash({
    bus,
    rounds: Number(values.rounds),
    households: Number(values.households),
    seed: values.seed,
    report: (text) => console.log(`  ${text}`),
  });
  console.log(JSON.stringify({ bus, seed: values.seed, ...result, findings: result.findings.slice(0, 20) }));
  clean &&= result.findings.length === 0;
}
process.exit(clean ? 0 : 1);
