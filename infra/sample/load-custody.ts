import { setTimeout as sleep } from 'node:timers/promises';
import type { GiftLine } from '#shared/contracts/fields.ts';
import { loadUnitSet, type Unit } from '#shared/units/unit-set.ts';
import { today } from '#shared/vietnam/date.ts';
import { type ApiClient, createApiClient } from './api-client.ts';
import { type SampleAccount, sampleAccounts } from './sample-accounts.ts';
import { type SampleName, sampleSizes } from './sample-size.ts';

export interface CustodyOptions {
  readonly name: SampleName;
  readonly baseUrl: string;
  readonly campaign: string;
  readonly report: (text: string) => void;
  readonly stop?: AbortSignal;
  /** Only these communes, by code; all of the sample unless told. */
  readonly communes?: ReadonlySet<string>;
}

interface Officer extends SampleAccount {
  readonly id: string;
  readonly api: ApiClient;
}
interface Totals {
  readonly columns: readonly { readonly column: string; readonly gifts: { readonly approved: number } }[];
}
interface Source {
  readonly id: string;
  readonly per: 'household' | 'person';
  readonly channel: string;
  readonly gift: readonly GiftLine[];
}
type Line = GiftLine & { readonly source: string };

interface Loading extends CustodyOptions {
  readonly staff: ApiClient;
  readonly sources: ReadonlyMap<string, Source>;
  readonly day: string;
}

const STORE = 'Kho của Mặt trận Tổ quốc tỉnh (mẫu)';

/**
 * What the officers of a sample will hand out, from the givers over the province's store and the communes to them, by
 * records that both sides sign. Each is a command with a fixed id: stopped and started again, it goes on where it was.
 */
export async function loadSampleCustody(options: CustodyOptions): Promise<void> {
  const { name, baseUrl, campaign, report, stop } = options;
  const { unitSet, place } = sampleSizes[name];
  const staff = createApiClient(baseUrl, { username: 'so', password: 'tet100' });
  const { items } = await staff.get<{ items: Source[] }>(`/sources?campaign=${campaign}&limit=200`);
  const sources = new Map(items.map((source) => [source.id, source]));
  await areKnown(staff, { place, campaign, sources: sources.size, stop });
  const loading = { ...options, staff, sources, day: today(Date.now()) };
  const communes = loadUnitSet(unitSet)
    .communes(place)
    .filter(({ code }) => options.communes?.has(code) ?? true);
  for (const line of await dueAt(loading, place)) {
    stop?.throwIfAborted();
    const given = {
      from: { kind: 'source', source: line.source },
      to: store(place),
      lines: [line],
      side: 'to',
    };
    await hand(loading, `store-${line.source}-${line.kind}`, given, (record, id) =>
      staff.post(`/custody-records/${record}/paper-signature`, id, { page: 'BB mẫu' }),
    );
  }
  for (const [index, commune] of communes.entries()) {
    stop?.throwIfAborted();
    await loadCommune(loading, commune, place);
    if (index % 25 === 24) report(`biên bản giao nhận mẫu: ${index + 1}/${communes.length} xã`);
  }
  report(`biên bản giao nhận mẫu: xong ${communes.length} xã`);
}

/** A source that is still on its way would be refused, and a refusal is kept under its id. */
async function areKnown(
  staff: ApiClient,
  wanted: { place: string; campaign: string; sources: number; stop: AbortSignal | undefined },
): Promise<void> {
  const { place, campaign, sources, stop } = wanted;
  for (;;) {
    const path = `/custody-parties/${place}?campaign=${campaign}`;
    const known = await staff.get<{ sources: readonly unknown[] }>(path);
    if (known.sources.length >= sources) return;
    await sleep(200, undefined, stop === undefined ? {} : { signal: stop });
  }
}

/** From the store to the commune, and on to those who hand out there. */
async function loadCommune(loading: Loading, commune: Unit, place: string): Promise<void> {
  const { name, staff, campaign } = loading;
  const signed = `/custody/${commune.path}?campaign=${campaign}&status=signed&limit=1`;
  const { items } = await staff.get<{ items: readonly { to: { kind: string } | null }[] }>(signed);
  const lines = items[0]?.to?.kind === 'person' ? [] : await dueAt(loading, commune.path);
  if (lines.length === 0) return;
  const officers = await Promise.all(
    sampleAccounts(name)
      .filter(({ roles: [role] }) => role?.role === 'commune-officer' && role.path === commune.path)
      .map((account) => signedIn(loading, account)),
  );
  const unit = { kind: 'unit', unit: commune.path, name: commune.name };
  const step = (word: string) => `${commune.code}-${word}`;
  await hand(loading, step('unit'), { from: store(place), to: unit, lines, side: 'from' }, (record, id) =>
    officers[0]!.api.post(`/custody-records/${record}/signature`, id, {}),
  );
  for (const [index, officer] of officers.entries()) {
    const own = lines.flatMap((line) => shareOf(line, { index, of: officers.length }));
    const to = { kind: 'person', unit: commune.path, name: officer.displayName, account: officer.id };
    await hand(loading, step(officer.username), { from: unit, to, lines: own, side: 'from' }, (record, id) =>
      officer.api.post(`/custody-records/${record}/signature`, id, {}),
    );
  }
}

/** What approved gifts of a place are made of; what a bank pays is carried by nobody. */
async function dueAt({ staff, sources, campaign }: Loading, path: string): Promise<readonly Line[]> {
  const { columns } = await staff.get<Totals>(`/gift-matrix-totals/${path}?campaign=${campaign}`);
  return columns.flatMap(({ column, gifts: { approved } }) => {
    const source = sources.get(column);
    if (source === undefined || source.per === 'person' || source.channel === 'transfer' || approved === 0)
      return [];
    return source.gift.map((line) => ({ ...times(line, approved), source: source.id }));
  });
}

function times(line: GiftLine, count: number): GiftLine {
  switch (line.kind) {
    case 'cash':
      return { ...line, amount: line.amount * count };
    case 'goods':
      return { ...line, quantity: line.quantity * count, value: line.value * count };
    case 'rice':
      return { ...line, kilograms: line.kilograms * count };
  }
}

/** An even part of a line; what does not divide goes to the first. */
function shareOf(line: Line, { index, of }: { index: number; of: number }): readonly Line[] {
  const part = (whole: number) => Math.floor(whole / of) + (index === 0 ? whole % of : 0);
  switch (line.kind) {
    case 'cash':
      return part(line.amount) === 0 ? [] : [{ ...line, amount: part(line.amount) }];
    case 'goods':
      return part(line.quantity) === 0
        ? []
        : [{ ...line, quantity: part(line.quantity), value: part(line.value) }];
    case 'rice':
      return part(line.kilograms) === 0 ? [] : [{ ...line, kilograms: part(line.kilograms) }];
  }
}

async function hand(
  { name, campaign, staff, day }: Loading,
  step: string,
  record: object,
  sign: (record: string, id: string) => Promise<unknown>,
): Promise<void> {
  const id = `sample-${name}-custody-${campaign.slice(0, 8)}-${step}`;
  const body = { kind: 'hand-over', campaign, on: day, ...record };
  const made = await staff.post<{ id: string }>('/custody-records', id, body);
  await sign(made.id, `${id}-signed`);
}

async function signedIn({ baseUrl }: Loading, account: SampleAccount): Promise<Officer> {
  const { username, password } = account;
  const api = createApiClient(baseUrl, { username, password });
  const { id } = await api.get<{ id: string }>('/me');
  return { ...account, id, api };
}

function store(unit: string): object {
  return { kind: 'store', unit, name: STORE };
}
