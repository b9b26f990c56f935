import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { refuse } from '#shared/kernel/result.ts';
import { holdsAt } from './custody.policy.ts';
import { CustodyView } from './custody.view.ts';
import { addRecord, type CustodyWriteParts, write } from './custody-act.ts';
import { type CustodyBody, OwnBody } from './custody-input.ts';
import { readWish, UNKNOWN_KEEPER, UNKNOWN_PLACE, UNKNOWN_SOURCE } from './custody-wish.ts';
import { CUSTODY_DAY_IN_FUTURE, NOBODY_TO_SIGN, SAME_HOLDER, SOURCE_MISMATCH } from './make-custody.ts';

/** An officer begins the return of what they carry themselves, or says that it is lost; the other side decides. */
export function ownRecordRoutes(parts: CustodyWriteParts): readonly Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/v1/custody-records/own',
      summary:
        'Give back what one carries oneself, or say that it is lost; it counts when the other side has signed',
      body: OwnBody,
      answer: CustodyView,
      status: 201,
      problems: [
        NOT_FOUND,
        UNKNOWN_SOURCE,
        UNKNOWN_KEEPER,
        UNKNOWN_PLACE,
        SAME_HOLDER,
        SOURCE_MISMATCH,
        CUSTODY_DAY_IN_FUTURE,
        NOBODY_TO_SIGN,
      ],
      handle: (request) =>
        write(parts, request, async (actor, tx) => {
          const { body } = request;
          if (!holdsAt(actor, ['commune-officer', 'staff'], body.unit)) return refuse(NOT_FOUND);
          const campaign = await parts.recipients.getCampaign(body.campaign);
          if (campaign === null || campaign.unitSet !== parts.unitSet) return refuse(NOT_FOUND);
          const wish = { parties: parts.parties, campaign, known: actor.account, tx };
          const told = await readWish(wish, ownWish(body, actor.account));
          if (!told.ok) return told;
          const { _id, unitSet } = campaign;
          return addRecord(parts, { ...told.value, campaign: _id, unitSet, reverses: null }, { actor, tx });
        }),
    }),
  ];
}

function ownWish({ unit, name, ...told }: OwnBody, account: string): CustodyBody {
  const from = { kind: 'person' as const, unit, name, account };
  return told.kind === 'return' ? { ...told, from, side: 'from' } : { ...told, from };
}
