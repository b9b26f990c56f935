import { parseArgs } from 'node:util';
import { runFleet } from '../phones/fleet.ts';
import { createLedger } from '../phones/ledger.ts';
import { createApiClient } from '../sample/api-client.ts';
import { sampleAccounts } from '../sample/sample-accounts.ts';
import { type SampleName, sampleNames } from '../sample/sample-size.ts';

// Made officers confirm against a running `npm start`, so that a newcomer sees the province fill up.
const { values } = parseArgs({
  options: {
    url: { type: 'string', default: `http://localhost:${process.env['PORT'] ?? '8080'}` },
    sample: { type: 'string', default: 'thai-nguyen-2021' },
    households: { type: 'string', default: '5000' },
    phones: { type: 'string', default: '40' },
    gap: { type: 'string', default: '200' },
    seed: { type: 'string', default: 'demo' },
  },
});
const sample = sampleNames.find((name) => name === values.sample) as SampleName | undefined;
if (sample === undefined) throw new Error(`--sample is one of ${sampleNames.join(', ')}`);

const officers = sampleAccounts(sample)
  .filter(({ username }) => username.startsWith('xa-'))
  .map(({ username, password, roles }) => ({ username, password, place: roles[0]!.path }));
const staff = createApiClient(values.url, { username: 'so', password: 'tet100' });
const { items } = await staff.get<{ items: { id: string; name: string }[] }>('/campaigns');
const campaign = items[0];
if (campaign === undefined)
  throw new Error('There is no campaign yet: wait until `npm start` has loaded the sample');

const ledger = createLedger();
const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
const show = () => {
  const { accepted, items: made, unanswered } = ledger.summary();
  console.log(`${made} xác nhận, ${accepted} đã nhận, ${unanswered} lần gửi không có trả lời`);
};
const timer = setInterval(show, 2_000);
console.log(`${campaign.name}: ${values.phones} máy, ${values.households} hộ. Ctrl-C để dừng.`);
await runFleet({
  baseUrl: values.url,
  campaign: campaign.id,
  officers,
  ledger,
  seed: `${values.seed}-${Date.now()}`,
  gap: Number(values.gap),
  households: Number(values.households),
  together: Number(values.phones),
  stop: stop.signal,
});
clearInterval(timer);
show();
console.log(JSON.stringify(ledger.summary()));
