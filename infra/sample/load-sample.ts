import { setTimeout as sleep } from 'node:timers/promises';
import { today } from '#shared/vietnam/date.ts';
import { type ApiClient, ApiRefusal, createApiClient } from './api-client.ts';
import { flatRuleClasses } from './plan-rules.ts';
import { describeSample, type SampleDescription, sampleCampaign } from './sample.ts';
import { sampleFiles } from './sample-file.ts';
import type { SampleName } from './sample-size.ts';
import { sourceBody } from './source-body.ts';

export interface LoadOptions {
  readonly name: SampleName;
  readonly baseUrl: string;
  readonly report: (text: string) => void;
  /** Stops the loading between two steps. */
  readonly stop?: AbortSignal;
  /** Only the households of these communes, by code; all of the sample unless told. */
  readonly communes?: ReadonlySet<string>;
}

/** The standard of poverty that the list of each sample was made by. */
const STANDARDS = { '2021-11': '2016-2020', '2025-06': '2022-2025', '2026-04': '2022-2025' } as const;

interface Listed<T> {
  readonly items: readonly T[];
}
interface PoorList {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly count: number | null;
  readonly released: number;
}
interface Imported {
  readonly id: string;
  readonly status: string;
  readonly stop: { readonly code: string } | null;
  readonly progress: { readonly done: number };
  readonly effect: { readonly refused: number };
}
interface Campaign {
  readonly id: string;
  readonly name: string;
}
interface Plan {
  readonly id: string;
  readonly status: string;
  readonly gifts: number;
  readonly released: number;
  readonly hash: string | null;
}

/**
 * Brings a sample in through the same import, freeze, plan and approval as real data, by the accounts that would do it.
 * Each step is a command with a fixed id: stopped and started again, it goes on where it was. Returns the campaign's id.
 */
export async function loadSample(options: LoadOptions): Promise<string> {
  const { name, baseUrl, report } = options;
  const sample = describeSample(name);
  const staff = createApiClient(baseUrl, { username: 'so', password: 'tet100' });
  const approver = createApiClient(baseUrl, { username: 'duyet', password: 'tet100' });
  const wait = waiter(options.stop);

  const list = await loadList({ sample, staff, approver, report, wait, communes: options.communes });
  const campaign = await openCampaign({ sample, staff, list, wait });
  const plan = await proposePlan({ sample, staff, campaign, wait });
  if (plan.status === 'proposed')
    await approver.post(`/plans/${plan.id}/approve`, commandId(name, 'approve'), { hash: plan.hash });
  const approved = await wait(async () => {
    const now = await staff.get<Plan>(`/plans/${plan.id}`);
    report(`suất quà đã phát hành: ${now.released}/${now.gifts}`);
    return now.status === 'approved' && now.released === now.gifts ? now : null;
  });
  await wait(async () => {
    const path = `/coverage/${sample.provincePath}?campaign=${campaign.id}`;
    const figures = await staff.get<{ list: number }>(path).catch(notHereYet);
    return figures?.list === list.count ? figures : null;
  });
  report(`xong: ${list.count} hộ, ${approved.gifts} suất quà`);
  return campaign.id;
}

interface Step {
  readonly sample: SampleDescription;
  readonly staff: ApiClient;
  readonly wait: ReturnType<typeof waiter>;
}

interface ListStep extends Step {
  readonly approver: ApiClient;
  readonly report: (text: string) => void;
  readonly communes: ReadonlySet<string> | undefined;
}

async function loadList(step: ListStep): Promise<PoorList> {
  const { sample, staff, approver, report, wait } = step;
  const found = await listByName(staff, sample);
  if (found === undefined || found.status === 'draft') await importFiles(step);
  const unit = sample.provincePath;
  const draft =
    found ??
    (await staff.post<PoorList>('/poor-lists', commandId(sample.name, 'list'), {
      name: sample.listName,
      unit,
      year: sample.listYear,
    }));
  if (draft.status === 'draft')
    await approver.post(`/poor-lists/${draft.id}/freeze`, commandId(sample.name, 'freeze'), {});
  return wait(async () => {
    const now = await staff.get<PoorList>(`/poor-lists/${draft.id}`);
    report(`chốt danh sách: ${now.released}/${now.count ?? sample.households}`);
    return now.status === 'frozen' && now.released === now.count ? now : null;
  });
}

async function importFiles({ sample, staff, report, communes, wait }: ListStep): Promise<void> {
  for (const [index, file] of sampleFiles(sample.name).entries()) {
    report(`nhập danh sách ${file.fileName} (${file.households} hộ)`);
    const query = `year=${sample.listYear}&standard=${STANDARDS[sample.unitSet]}&name=${file.fileName}`;
    const { id } = await staff.upload<Imported>(
      `/imports/${file.unit}?${query}&auto=apply`,
      commandId(sample.name, `import-${index}`),
      () => (communes === undefined ? file.lines() : ofCommunes(file.lines(), communes)),
    );
    const done = await wait(async () => {
      const now = await staff.get<Imported>(`/imports/${id}`);
      report(`nhập danh sách: ${now.status === 'applying' ? now.progress.done : 0}/${file.households}`);
      return UNDER_WAY.has(now.status) && now.stop === null ? null : now;
    });
    if (done.status !== 'done') throw new Error(`The sample’s own file was not imported: ${done.stop?.code}`);
    if (done.effect.refused > 0)
      throw new Error(`The sample’s own file has ${done.effect.refused} refused rows`);
  }
}

const UNDER_WAY: ReadonlySet<string> = new Set(['received', 'trying', 'applying']);

async function* ofCommunes(
  lines: AsyncIterable<string>,
  communes: ReadonlySet<string>,
): AsyncGenerator<string> {
  let header = true;
  for await (const line of lines) {
    if (header || communes.has(line.split(',')[1] ?? '')) yield line;
    header = false;
  }
}

async function listByName(staff: ApiClient, sample: SampleDescription): Promise<PoorList | undefined> {
  const { items } = await staff.get<Listed<PoorList>>('/poor-lists');
  return items.find((list) => list.name === sample.listName);
}

async function openCampaign({ sample, staff, list, wait }: Step & { list: PoorList }): Promise<Campaign> {
  const wanted = sampleCampaign(sample.name, today(Date.now()));
  const { items } = await staff.get<Listed<Campaign>>('/campaigns');
  const found = items.find((campaign) => campaign.name === wanted.name);
  if (found !== undefined) return found;
  const { unitSet: _, ...facts } = wanted;
  let attempt = 0;
  // Refused while the list is still on its way to the service; a refusal is kept under its id, so each try has its own.
  return wait(async () => {
    attempt += 1;
    const id = commandId(sample.name, `campaign-${list.id.slice(0, 8)}-${Date.now()}-${attempt}`);
    return staff.post<Campaign>('/campaigns', id, { ...facts, list: list.id }).catch(notYet);
  });
}

async function proposePlan({ sample, staff, campaign, wait }: Step & { campaign: Campaign }): Promise<Plan> {
  const { items } = await staff.get<Listed<Plan>>(`/plans?campaign=${campaign.id}`);
  const standing = items.find((plan) => plan.status !== 'sent-back' && plan.status !== 'refused');
  const plan = standing ?? (await firstPlan(sample, staff, campaign));
  return wait(async () => {
    const now = await staff.get<Plan>(`/plans/${plan.id}`);
    if (now.status === 'refused') throw new Error('The sample’s plan was refused');
    return now.status === 'computing' ? null : now;
  });
}

async function firstPlan(sample: SampleDescription, staff: ApiClient, campaign: Campaign): Promise<Plan> {
  const rules: { source: string; class: string }[] = [];
  for (const [index, source] of sample.sources.entries()) {
    const id = commandId(sample.name, `source-${campaign.id.slice(0, 8)}-${index}`);
    const made = await staff.post<{ id: string }>(
      '/sources',
      id,
      sourceBody(campaign.id, sample.provincePath, source),
    );
    for (const poorClass of flatRuleClasses(sample.name, source))
      rules.push({ source: made.id, class: poorClass });
  }
  return staff.post<Plan>('/plans', commandId(sample.name, `plan-${campaign.id.slice(0, 8)}`), {
    campaign: campaign.id,
    rules,
  });
}

/** The campaign itself may still be on its way to the service. */
function notHereYet(error: unknown): null {
  if (error instanceof ApiRefusal && error.status === 404) return null;
  throw error;
}

function notYet(error: unknown): null {
  if (error instanceof ApiRefusal && error.code === 'list-not-complete') return null;
  throw error;
}

function commandId(sample: SampleName, step: string): string {
  return `sample-${sample}-${step}`;
}

function waiter(stop?: AbortSignal) {
  return async function wait<T>(ask: () => Promise<T | null>): Promise<T> {
    // Short at first: of a nation's three thousand files most are done in a moment.
    for (let pause = 60; ; pause = Math.min(500, pause * 2)) {
      stop?.throwIfAborted();
      const answer = await ask();
      if (answer !== null) return answer;
      await sleep(pause, undefined, stop === undefined ? {} : { signal: stop });
    }
  };
}
