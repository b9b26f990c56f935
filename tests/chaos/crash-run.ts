import { setTimeout as sleep } from 'node:timers/promises';
import { runFleet } from '../../infra/phones/fleet.ts';
import { createLedger, type Ledger, type LedgerSummary } from '../../infra/phones/ledger.ts';
import { createApiClient } from '../../infra/sample/api-client.ts';
import { countHouseholds } from '../../infra/sample/household-counts.ts';
import { loadSample } from '../../infra/sample/load-sample.ts';
import { seededRandom } from '../../infra/sample/random.ts';
import { sampleAccounts } from '../../infra/sample/sample-accounts.ts';
import { check } from './checker.ts';
import type { PlantedBug } from './planted-bugs.ts';
import { makeWorld, type World } from './world.ts';

export interface CrashWishes {
  readonly bus: 'embedded' | 'kafka';
  /** Households to be confirmed, about; a few have more than one fact. */
  readonly households: number;
  /** Kills. */
  readonly rounds: number;
  readonly seed: string;
  readonly bug?: PlantedBug;
  /** As fast as it goes, with quick kills: more transactions are cut in the middle. */
  readonly rush?: boolean;
  readonly report?: (text: string) => void;
}

export interface CrashReport {
  /** Empty: nothing was lost, nothing doubled, all sums equal, all chains whole. */
  readonly findings: readonly string[];
  readonly killed: Readonly<Record<string, number>>;
  readonly phones: LedgerSummary;
  readonly seconds: number;
}

const SAMPLE = 'thai-nguyen-2021';
const PHONES = 8;
const ROUND_MS = 2_500;
const RUSHED_ROUND_MS = 200;
const ANSWERS_BETWEEN_KILLS = 10;

/** Made officers confirm while everything under them is killed; then the whole is held against their own account. */
export async function runCrash(wishes: CrashWishes): Promise<CrashReport> {
  const { bus, rounds, seed, report = () => undefined } = wishes;
  const roundMs = wishes.rush === true ? RUSHED_ROUND_MS : ROUND_MS;
  const start = performance.now();
  const random = seededRandom(seed);
  const communes = communesWith(wishes.households);
  const world = await makeWorld({ bus, ...(wishes.bug === undefined ? {} : { bug: wishes.bug }) });
  try {
    const limit = AbortSignal.timeout(60_000 + rounds * ROUND_MS * 4);
    const campaign = await loadWithin(
      world,
      communes,
      wishes.bug === undefined ? limit : AbortSignal.timeout(45_000),
    );
    if (campaign === null)
      return {
        findings: ['the list never became complete'],
        killed: {},
        phones: createLedger().summary(),
        seconds: seconds(),
      };
    report('the list is there; phones and kills begin');
    const ledger = createLedger();
    const stop = new AbortController();
    const officers = sampleAccounts(SAMPLE)
      .filter(({ username }) => communes.has(username.slice(3)))
      .map(({ username, password, roles }) => ({ username, password, place: roles[0]!.path }));
    const fleet = runFleet({
      baseUrl: world.baseUrl,
      campaign,
      officers,
      ledger,
      seed,
      gap:
        wishes.rush === true ? 0 : (rounds * roundMs * Math.min(PHONES, officers.length)) / wishes.households,
      households: wishes.households,
      together: PHONES,
      stop: stop.signal,
    });
    const killed: Record<string, number> = {};
    for (let round = 1; round <= rounds; round += 1) {
      await sleep(roundMs * (0.3 + 0.7 * random.next()));
      await untilAtWork(ledger, random.next() * 60);
      const victim = random.pick(world.victims);
      killed[victim.name] = (killed[victim.name] ?? 0) + 1;
      await victim.kill();
      report(`round ${round}: ${victim.name} killed, ${JSON.stringify(ledger.summary())}`);
    }
    const patience = wishes.bug === undefined ? 120_000 : 15_000;
    const timer = setTimeout(() => stop.abort(), patience);
    await fleet;
    clearTimeout(timer);
    const answered = [...ledger.entries().values()].map(({ item, status }) => ({
      id: item.id,
      household: item.household,
      status,
    }));
    const findings = await untilClean(world, campaign, answered, wishes.bug === undefined ? 60_000 : 8_000);
    return { findings, killed, phones: ledger.summary(), seconds: seconds() };
  } finally {
    await world.close();
  }

  function seconds(): number {
    return Math.round((performance.now() - start) / 100) / 10;
  }
}

/** A kill proves something only while phones are being answered: some more answers, then a moment later. */
async function untilAtWork(ledger: Ledger, moment: number): Promise<void> {
  const before = ledger.summary().accepted;
  for (let wait = 0; wait < 1_500 && ledger.summary().accepted < before + ANSWERS_BETWEEN_KILLS; wait += 1) {
    await sleep(10);
  }
  await sleep(moment);
}

/** Consumers may still be on their way: the check is made again until it is clean or the time is over. */
async function untilClean(
  world: World,
  campaign: string,
  answered: Parameters<typeof check>[0]['answered'],
  patience: number,
): Promise<string[]> {
  const end = performance.now() + patience;
  for (;;) {
    const coverage = await figures(world.baseUrl, campaign).catch(() => null);
    const findings =
      coverage === null
        ? ['the figures cannot be read']
        : await check({ mongodbUri: world.mongodbUri, databasePrefix: '', answered, coverage });
    if (findings.length === 0 || performance.now() > end) return findings;
    await sleep(1_000);
  }
}

type Figures = {
  readonly list: number;
  readonly received: number;
  readonly settled: number;
  readonly left: number;
};

/** The province and every district, as the API shows them. */
async function figures(baseUrl: string, campaign: string): Promise<Map<string, Figures>> {
  const viewer = createApiClient(baseUrl, { username: 'tinh', password: 'tet100' });
  const province = await viewer.get<Figures & { children: (Figures & { path: string })[] }>(
    `/coverage/19?campaign=${campaign}`,
  );
  const shown: (readonly [string, Figures])[] = province.children.map((child) => [child.path, child]);
  return new Map([['19', province], ...shown]);
}

async function loadWithin(
  world: World,
  communes: ReadonlySet<string>,
  stop: AbortSignal,
): Promise<string | null> {
  try {
    return await loadSample({
      name: SAMPLE,
      baseUrl: world.baseUrl,
      report: () => undefined,
      stop,
      communes,
    });
  } catch (error) {
    if (stop.aborted) return null;
    throw error;
  }
}

/** Codes of as few communes as hold that many households. */
function communesWith(households: number): ReadonlySet<string> {
  const codes = new Set<string>();
  let count = 0;
  for (const { commune, poor, nearPoor } of countHouseholds(SAMPLE)) {
    if (count >= households * 1.1) break;
    codes.add(commune.code);
    count += poor + nearPoor;
  }
  return codes;
}
