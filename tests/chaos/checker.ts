import { createHash } from 'node:crypto';
import mongoose from 'mongoose';

/** What a made officer did, and the first answer that it saw. */
export interface Answered {
  readonly id: string;
  readonly household: string;
  readonly status: string | undefined;
}

export interface CheckInput {
  readonly mongodbUri: string;
  readonly databasePrefix: string;
  readonly answered: readonly Answered[];
  /** Figures of the API, by path. */
  readonly coverage: ReadonlyMap<
    string,
    { readonly list: number; readonly received: number; readonly settled: number; readonly left: number }
  >;
}

interface Row {
  readonly _id: string;
  readonly type: string;
  readonly key: string;
  readonly seq: number;
  readonly at: Date;
  readonly payloadHash: string;
  readonly pending?: true;
  readonly data: {
    readonly confirmation: string;
    readonly kind: string;
    readonly undoes?: string;
    readonly household: string;
    readonly unit: string;
  };
}

const SERVICES = [
  'identity',
  'household-registry',
  'support-allocation',
  'delivery-confirmation',
  'coverage-monitoring',
];

/**
 * Holds the databases and the figures against what the officers did. Shares no code with the services: what it says of
 * chains, sums and effects it works out by itself from raw documents. Returns what it found wrong; empty is good.
 */
export async function check(input: CheckInput): Promise<string[]> {
  const client = await mongoose.createConnection(input.mongodbUri).asPromise();
  try {
    const database = (name: string) => client.useDb(`${input.databasePrefix}${name}`).db!;
    const findings: string[] = [];
    for (const name of SERVICES) findings.push(...(await checkLog(name, database(name) as never)));
    const delivery = database('delivery-confirmation');
    const rows = (await delivery
      .collection('events')
      .find({ type: 'confirmation.recorded.v1' })
      .toArray()) as unknown as Row[];
    findings.push(...(await checkAnswers(input.answered, rows, delivery as never)));
    findings.push(...(await checkEffects(rows, database('coverage-monitoring') as never)));
    findings.push(...checkCoverage(rows, input.coverage));
    return findings;
  } finally {
    await client.close();
  }
}

async function checkLog(name: string, db: mongoose.mongo.Db): Promise<string[]> {
  const findings: string[] = [];
  const rows = new Map<string, Row>();
  for await (const row of db.collection('events').find({}, { projection: { data: 0 } }))
    rows.set(String(row._id), row as unknown as Row);
  const unpaged = new Set(rows.keys());
  let head = '0'.repeat(64);
  let number = 0;
  for await (const page of db.collection('pages').find().sort({ _id: 1 })) {
    number += 1;
    if (Number(page._id) !== number) findings.push(`${name}: page ${number} is missing`);
    const hash = createHash('sha256').update(`${head}\n${number}\n`);
    for (const id of page['eventIds'] as string[]) {
      const row = rows.get(id);
      if (row === undefined) {
        findings.push(`${name}: page ${number} names ${id}, which is not in the log`);
        continue;
      }
      if (!unpaged.delete(id)) findings.push(`${name}: ${id} stands in two pages`);
      hash.update(
        `${JSON.stringify([row._id, row.type, row.key, row.seq, row.at.toISOString(), row.payloadHash])}\n`,
      );
    }
    head = hash.digest('hex');
    if (head !== page['head']) findings.push(`${name}: the chain breaks at page ${number}`);
    head = page['head'] as string;
  }
  if (unpaged.size > 0) findings.push(`${name}: ${unpaged.size} events stand in no page`);
  const perKey = Map.groupBy(rows.values(), (row) => row.key);
  for (const [key, group] of perKey) {
    const numbers = group.map((row) => row.seq).sort((a, b) => a - b);
    if (numbers.some((seq, index) => seq !== index + 1))
      findings.push(`${name}: numbers of ${key} have a gap or a double`);
  }
  const parked = await db.collection('parked-keys').countDocuments();
  if (parked > 0) findings.push(`${name}: ${parked} keys are parked`);
  return findings;
}

async function checkAnswers(
  answered: readonly Answered[],
  rows: readonly Row[],
  db: mongoose.mongo.Db,
): Promise<string[]> {
  const findings: string[] = [];
  const stored = new Map<string, number>();
  for await (const row of db.collection('confirmations').find({}, { projection: { _id: 1 } }))
    stored.set(String(row._id), 1);
  const told = Map.groupBy(rows, (row) => row.data.confirmation);
  for (const { id, status } of answered) {
    if (status === undefined) findings.push(`${id} never got an answer`);
    else if (status !== 'accepted' && status !== 'repeated') findings.push(`${id} was answered ${status}`);
    else if (!stored.has(id)) findings.push(`${id} was answered ${status} and is not stored`);
    const events = told.get(id)?.length ?? 0;
    if (status !== undefined && events !== 1) findings.push(`${id} has ${events} events`);
  }
  const made = new Set(answered.map((one) => one.id));
  for (const id of stored.keys()) if (!made.has(id)) findings.push(`${id} is stored and nobody made it`);
  for (const id of told.keys())
    if (!stored.has(id)) findings.push(`${id} was told to others and is not stored`);
  return findings;
}

/** Every event must be noted as done exactly once by the views; without the note, nothing would stop a second effect. */
async function checkEffects(rows: readonly Row[], db: mongoose.mongo.Db): Promise<string[]> {
  const done = new Map<string, number>();
  for await (const row of db.collection('inbox').find({}, { projection: { _id: 1 } })) {
    const [, source, id] = String(row._id).split('|');
    if (source === 'delivery-confirmation') done.set(id!, (done.get(id!) ?? 0) + 1);
  }
  const missing = rows.filter((row) => done.get(row._id) !== 1);
  return missing.length === 0
    ? []
    : [`${missing.length} events are not noted exactly once by the views, for instance ${missing[0]!._id}`];
}

function checkCoverage(rows: readonly Row[], coverage: CheckInput['coverage']): string[] {
  const undone = new Set(rows.flatMap((row) => (row.data.kind === 'undo' ? [row.data.undoes] : [])));
  const received = new Map<string, string>();
  for (const { data } of rows) {
    if (data.kind === 'handed-over' && !undone.has(data.confirmation))
      received.set(data.household, data.unit);
  }
  const findings: string[] = [];
  for (const [path, figures] of coverage) {
    const counted = [...received.values()].filter(
      (unit) => unit === path || unit.startsWith(`${path}/`),
    ).length;
    if (figures.received !== counted)
      findings.push(`${path} shows ${figures.received} received, the log says ${counted}`);
    if (figures.received + figures.settled + figures.left !== figures.list)
      findings.push(`${path} does not add up`);
  }
  return findings;
}
