import { setTimeout as sleep } from 'node:timers/promises';
import { contentHash, newId } from '#shared/kernel/hash.ts';
import { today } from '#shared/vietnam/date.ts';
import type { Ledger } from './ledger.ts';

export interface Officer {
  readonly username: string;
  readonly password: string;
  /** Unit path of the commune. */
  readonly place: string;
}

export interface PhoneOptions {
  readonly baseUrl: string;
  readonly campaign: string;
  readonly officer: Officer;
  readonly ledger: Ledger;
  /** Numbers in [0, 1): decides arrivals, gaps and mishaps, the same for one seed. */
  readonly random: () => number;
  /** Mean milliseconds between two households; 0 for as fast as it goes. */
  readonly gap: number;
  /** Households that the whole fleet may still confirm; every phone takes from it. */
  readonly budget: { left: number };
  readonly stop: AbortSignal;
}

interface PackageItem {
  readonly household: string;
  readonly village: string;
  readonly gifts: readonly { readonly id: string }[];
  readonly state: { readonly outcome: string };
}

type Item = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly hash: string;
  readonly household: string;
};

const SHARE_LOST_ANSWER = 0.1;
const SHARE_DOUBLE_TAP = 0.05;
const SHARE_ABSENT_FIRST = 0.06;
const SHARE_UNDO = 0.01;
const LARGEST_BATCH = 20;

/** A made officer's day: takes the list, confirms household after household, sends until every item has its receipt. */
export async function runMadePhone(options: PhoneOptions): Promise<void> {
  const phone = connect(options);
  const device = `made-${newId()}`;
  let counter = 0;
  const households = await phone.getPackage();
  const due = households.filter((one) => one.gifts.length > 0 && one.state.outcome !== 'handed-over');
  const { budget } = options;
  while (due.length > 0 && budget.left > 0 && !options.stop.aborted) {
    const group = due.splice(0, Math.min(budget.left, 1 + Math.floor(options.random() * LARGEST_BATCH)));
    budget.left -= group.length;
    const items: Item[] = [];
    for (const household of group) {
      await pause(options);
      items.push(...visit(household));
    }
    await phone.sendUntilAnswered(items);
  }

  function visit(household: PackageItem): Item[] {
    const { random } = options;
    const items: Item[] = [];
    if (random() < SHARE_ABSENT_FIRST)
      items.push(make(household, { kind: 'not-handed-over', reason: 'absent' }));
    const wrong = random() < SHARE_UNDO;
    const handedOver = make(household, { kind: 'handed-over' });
    items.push(handedOver);
    if (wrong) {
      items.push(make(household, { kind: 'undo', undoes: handedOver.id }));
      items.push(make(household, { kind: 'handed-over' }));
    }
    // A double tap sends the very same item twice.
    if (random() < SHARE_DOUBLE_TAP) items.push(handedOver);
    return items;
  }

  function make(household: PackageItem, fact: Record<string, unknown>): Item {
    counter += 1;
    const now = Date.now();
    const item = {
      id: newId(),
      ...fact,
      campaign: options.campaign,
      unit: household.village,
      household: household.household,
      gifts: household.gifts.map(({ id }) => ({ id })),
      recipient: { relation: 'self' },
      handedOverBy: phone.account(),
      handedOverOn: today(now),
      device,
      counter,
      deviceTime: new Date(now).toISOString(),
      evidence: [{ type: 'signed-paper' }],
    };
    return { ...item, hash: contentHash(item) };
  }
}

async function pause({ gap, random, stop }: PhoneOptions): Promise<void> {
  if (gap === 0) return;
  await sleep(-Math.log(1 - random()) * gap, undefined, { signal: stop }).catch(() => undefined);
}

function connect(options: PhoneOptions) {
  const { baseUrl, campaign, officer, ledger, random, stop } = options;
  let session: { accessToken: string; account: { id: string } } | undefined;

  async function signIn(): Promise<{ accessToken: string; account: { id: string } }> {
    const response = await fetch(`${baseUrl}/api/v1/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username: officer.username, password: officer.password }),
      signal: AbortSignal.timeout(20_000),
    });
    if (!response.ok) throw new Error(`sign-in answered ${response.status}`);
    return (await response.json()) as { accessToken: string; account: { id: string } };
  }

  /** One try. Throws when there was no answer, or none that counts. */
  async function ask(path: string, init: RequestInit = {}): Promise<unknown> {
    session ??= await signIn();
    const headers = {
      ...(init.headers as Record<string, string>),
      Authorization: `Bearer ${session.accessToken}`,
    };
    const response = await fetch(`${baseUrl}/api/v1${path}`, {
      ...init,
      headers,
      signal: AbortSignal.timeout(20_000),
    });
    if (response.status === 401) session = undefined;
    if (!response.ok) {
      await response.arrayBuffer();
      throw new Error(`${path} answered ${response.status}`);
    }
    return response.json();
  }

  async function untilAnswered<T>(work: () => Promise<T>): Promise<T | undefined> {
    for (let attempt = 1; !stop.aborted; attempt += 1) {
      try {
        return await work();
      } catch {
        ledger.unanswered();
        await sleep(Math.min(3_000, 50 * 2 ** Math.min(attempt, 6)) * (0.5 + random()), undefined, {
          signal: stop,
        }).catch(() => undefined);
      }
    }
    return undefined;
  }

  return {
    account: () => session?.account.id ?? '',
    async getPackage(): Promise<PackageItem[]> {
      const items: PackageItem[] = [];
      let cursor: string | null = null;
      do {
        const from: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
        const page = (await untilAnswered(() =>
          ask(`/packages/${officer.place}?campaign=${campaign}${from}`),
        )) as { items: PackageItem[]; nextCursor: string | null } | undefined;
        items.push(...(page?.items ?? []));
        cursor = page?.nextCursor ?? null;
      } while (cursor !== null);
      return items;
    },
    async sendUntilAnswered(items: readonly Item[]): Promise<void> {
      for (const item of items) ledger.made(item);
      await untilAnswered(async () => {
        const answer = (await ask('/confirmations', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ items }),
        })) as { results: { id: string; status: string; code?: string }[] };
        // The server answered, but the phone never saw it: it must ask again and get the same answers.
        if (random() < SHARE_LOST_ANSWER) throw new Error('the answer was lost on the way');
        for (const result of answer.results) ledger.answered(result);
      });
    },
  };
}
