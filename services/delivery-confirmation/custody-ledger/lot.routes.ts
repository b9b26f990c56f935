import { z } from 'zod';
import { Day, Id, UnitPath, type UnitSet } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { accept } from '#shared/kernel/result.ts';
import { amountOf, itemOf } from '#shared/rules/gift-item.ts';
import { seesOwnOnly } from '../custody/custody.policy.ts';
import type { CustodyRepository } from '../custody/custody.repository.ts';
import { actorIn } from '../custody/custody.routes.ts';
import { CUSTODY_KINDS, type Custody } from '../custody/custody.ts';
import { HolderView, holderView } from '../custody/custody.view.ts';
import { LotCode } from '../custody/custody-input.ts';
import type { CustodyLedgerRepository } from './custody-ledger.repository.ts';
import { AccountView, accountView } from './custody-ledger.view.ts';
import { lotOfText, lotQrText, villagesAmong } from './lot.ts';

const EVER = { since: '2000-01-01', until: '9999-12-31' };
const MOST_HOLDERS = 1_000;

const Move = z.strictObject({
  record: Id,
  kind: z.enum(CUSTODY_KINDS),
  on: Day,
  from: HolderView,
  to: HolderView.nullable(),
  item: z.string(),
  unit: z.string(),
  quantity: z.int(),
});

const Trace = z.strictObject({
  lot: z.string(),
  qr: z.string().describe('what its QR code says'),
  villages: z.array(UnitPath).describe('that some of it has reached'),
  moves: z.array(Move).describe('signed ones, by day'),
  holders: z.array(AccountView).describe('what of it each holder has been given and passed on'),
});

export interface LotParts {
  readonly ledger: CustodyLedgerRepository;
  readonly records: CustodyRepository;
  readonly unitSet: UnitSet;
}

/** Where goods of a lot went. */
export function lotRoutes({ ledger, records, unitSet }: LotParts): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/custody-lots/*path',
      summary: 'Lots that were seen at a place, and the way of one of them from its source to the villages',
      params: z.strictObject({ path: UnitPath }),
      query: z.strictObject({
        campaign: Id,
        lot: z
          .string()
          .max(60)
          .transform(lotOfText)
          .pipe(LotCode)
          .optional()
          .describe('code, or what its QR says'),
      }),
      answer: z.strictObject({ lots: z.array(z.string()), trace: Trace.nullable() }),
      async handle({ params: { path }, query: { campaign, lot }, permission, caller }) {
        const actor = actorIn(permission, caller.account, unitSet);
        if (!actor.ok) return actor;
        const ownOf = seesOwnOnly(actor.value) ? caller.account : null;
        const filter = { campaign, unitSet, path, ownOf, onlyShort: false };
        const lots = await ledger.lotsAt(filter);
        if (lot === undefined) return accept({ lots, trace: null });
        const rows = await ledger.page({ ...filter, lot }, { after: null, limit: MOST_HOLDERS });
        const moved = await records.movesOfLot({ campaign, unitSet, path, ownOf, waitsFor: null }, lot);
        const reached = rows.filter(({ days }) =>
          Object.values(days).some(({ received = 0 }) => received > 0),
        );
        return accept({
          lots,
          trace: {
            lot,
            qr: lotQrText(lot),
            villages: [...villagesAmong(reached.flatMap(({ units }) => units))],
            moves: moved.flatMap((record) => movesIn(record, lot)),
            holders: rows.map((row) => accountView(row, EVER, 'sum')),
          },
        });
      },
    }),
  ];
}

function movesIn(record: Custody, lot: string): z.input<typeof Move>[] {
  const { _id, kind, on, from, to, lines } = record;
  return lines
    .filter((line) => line.lot === lot)
    .map((line) => ({
      record: _id,
      kind,
      on,
      from: holderView(from),
      to: to === null ? null : holderView(to),
      item: itemOf(line).name,
      unit: itemOf(line).unit,
      quantity: amountOf(line),
    }));
}
