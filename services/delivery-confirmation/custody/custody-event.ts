import { CustodyLostV1 } from '#shared/contracts/custody/lost.v1.ts';
import { CustodyMadeV1 } from '#shared/contracts/custody/made.v1.ts';
import { CustodyMovedV1 } from '#shared/contracts/custody/moved.v1.ts';
import { CustodyRefusedV1 } from '#shared/contracts/custody/refused.v1.ts';
import { type NewEvent, newEvent } from '#shared/contracts/new-event.ts';
import type { Custody } from './custody.ts';
import type { CustodyLine } from './custody-line.ts';
import { holderFact } from './holder.ts';

export function madeEvent(record: Custody): NewEvent {
  const { _id, unitSet, kind, number, from, to, side } = record;
  return newEvent(CustodyMadeV1, {
    key: _id,
    seq: record.version,
    data: {
      ...factsOf(record),
      unitSet,
      kind,
      number,
      from: holderFact(from),
      to: to === null ? null : holderFact(to),
      side,
    },
  });
}

/** What counts from now on: a move that both sides signed, or a loss that was approved. */
export function signedEvent(record: Custody): NewEvent {
  const { _id, unitSet, kind, from, to, page } = record;
  const by = record.signedBy ?? '';
  const named = { key: _id, seq: record.version };
  if (to === null || kind === 'loss') {
    const data = { ...factsOf(record), unitSet, from: holderFact(from), approvedBy: by };
    return newEvent(CustodyLostV1, { ...named, data });
  }
  const sides = { from: holderFact(from), to: holderFact(to) };
  const data = { ...factsOf(record), unitSet, kind, ...sides, signedBy: by, onPaper: page !== null };
  return newEvent(CustodyMovedV1, { ...named, data });
}

export function refusedEvent({ _id, version, campaign }: Custody, by: string): NewEvent {
  return newEvent(CustodyRefusedV1, { key: _id, seq: version, data: { record: _id, campaign, by } });
}

function factsOf({ _id, campaign, on, lines, reverses }: Custody) {
  return {
    record: _id,
    campaign,
    on,
    lines: lines.map(lineFact),
    ...(reverses === null ? {} : { reverses }),
  };
}

function lineFact({ source, sourceName: _, lot, ...line }: CustodyLine) {
  return { source, line, ...(lot === null ? {} : { lot }) };
}
