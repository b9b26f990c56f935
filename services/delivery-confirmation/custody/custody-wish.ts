import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { isWithin, parentPath } from '#shared/units/unit-path.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import type { PartyRepository } from '../party/party.repository.ts';
import { type PartySource, worksAt } from '../party/party.ts';
import type { RecipientCampaign } from '../recipient/recipient.ts';
import type { CustodyBody, HolderBody, LineBody } from './custody-input.ts';
import type { CustodyLine } from './custody-line.ts';
import { type Holder, holderOf } from './holder.ts';
import type { MakeCustody } from './make-custody.ts';

export const UNKNOWN_SOURCE = problem('custody-unknown-source', 409, 'This source is not known here yet', {
  retryAfter: 2,
});
export const UNKNOWN_KEEPER = problem(
  'custody-unknown-person',
  422,
  'This account carries nothing at this place',
);
export const UNKNOWN_PLACE = problem('custody-unknown-place', 422, 'There is no such unit in this campaign');

/** What a record says, with every name looked up. */
export type ToldCustody = Pick<
  MakeCustody,
  'kind' | 'moves' | 'on' | 'from' | 'to' | 'lines' | 'reason' | 'side'
>;

export interface WishParts {
  readonly parties: PartyRepository;
  readonly campaign: RecipientCampaign;
  /** An account whose place is judged already. */
  readonly known?: string;
  readonly tx: Pick<Transaction, 'session'>;
}

export async function readWish(parts: WishParts, body: CustodyBody): Promise<Result<ToldCustody>> {
  const to = body.kind === 'loss' ? null : body.to;
  const named = [body.from, ...(to === null ? [] : [to])].flatMap((one) =>
    one.kind === 'source' ? [one.source] : [],
  );
  const ids = new Set([...named, ...body.lines.map(({ source }) => source)]);
  const sources = await parts.parties.sourcesOf(parts.campaign._id, [...ids], parts.tx);
  if (sources.size < ids.size) return refuse(UNKNOWN_SOURCE);
  const from = await readHolder(parts, body.from, sources);
  if (!from.ok) return from;
  const receiver = to === null ? accept(null) : await readHolder(parts, to, sources);
  if (!receiver.ok) return receiver;
  return accept({
    kind: body.kind,
    moves: body.kind,
    on: body.on,
    from: from.value,
    to: receiver.value,
    lines: body.lines.map((line) => lineOf(line, sources)),
    reason: body.reason ?? null,
    side: body.kind === 'loss' ? 'from' : body.side,
  });
}

async function readHolder(
  { parties, campaign, known, tx }: WishParts,
  said: HolderBody,
  sources: ReadonlyMap<string, PartySource>,
): Promise<Result<Holder>> {
  if (said.kind === 'source') {
    const { _id, unit, name } = sources.get(said.source)!;
    return accept(holderOf({ kind: 'source', unit, name, account: null, source: _id }));
  }
  const { kind, unit, name } = said;
  if (!isPlaceOf(campaign, unit)) return refuse(UNKNOWN_PLACE);
  const account = kind === 'person' ? (said.account ?? null) : null;
  if (account !== null && account !== known) {
    const person = await parties.person(account, tx);
    const works = person !== null && worksAt(person, { unitSet: campaign.unitSet, unit });
    if (!works) return refuse(UNKNOWN_KEEPER);
  }
  return accept(holderOf({ kind, unit, name, account, source: null }));
}

/** Villages are not shipped: below a commune a place is believed. */
function isPlaceOf({ unitSet, unit: top }: RecipientCampaign, unit: string): boolean {
  const tree = loadUnitSet(unitSet);
  const exists = tree.has(unit) || tree.get(parentPath(unit) ?? '')?.level === 'commune';
  return exists && (isWithin(top, unit) || isWithin(unit, top));
}

function lineOf({ lot, source, ...line }: LineBody, sources: ReadonlyMap<string, PartySource>): CustodyLine {
  return { ...line, source, sourceName: sources.get(source)!.name, lot: lot ?? null };
}
