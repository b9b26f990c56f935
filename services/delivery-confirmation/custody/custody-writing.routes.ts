import { z } from 'zod';
import { type Route, route } from '#shared/http/route.ts';
import { newId } from '#shared/kernel/hash.ts';
import { NOT_FOUND, problem } from '#shared/kernel/problem.ts';
import { refuse } from '#shared/kernel/result.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { mayEnterPage, mayRefuse, maySign, sidesOf } from './custody.policy.ts';
import {
  CUSTODY_LACKING,
  CUSTODY_NOT_OPEN,
  CUSTODY_SAME_PERSON,
  otherSide,
  PAPER_NOT_ENOUGH,
  refuseCustody,
  signCustody,
} from './custody.ts';
import { CustodyView } from './custody.view.ts';
import { actOf, addRecord, type CustodyWriteParts, decide, RecordParams, write } from './custody-act.ts';
import { CustodyBody, RefusalBody, ReversalBody, SignedPageBody } from './custody-input.ts';
import { storeRefused, storeSigned } from './custody-store.ts';
import { readWish, UNKNOWN_KEEPER, UNKNOWN_PLACE, UNKNOWN_SOURCE } from './custody-wish.ts';
import { signsOnPaper } from './holder.ts';
import {
  CUSTODY_DAY_IN_FUTURE,
  CUSTODY_NOT_SIGNED,
  CUSTODY_REVERSED,
  NOBODY_TO_SIGN,
  REASON_MISSING,
  REVERSAL_TOO_EARLY,
  reversalOf,
  SAME_HOLDER,
  SOURCE_MISMATCH,
  SOURCE_RECEIVES,
} from './make-custody.ts';

export const NOT_YOUR_TURN = problem('custody-not-your-turn', 403, 'This record waits for somebody else');

/** Records are written by one side and count when the other has signed; none is changed afterwards. */
export function custodyWritingRoutes(parts: CustodyWriteParts): readonly Route[] {
  return [
    makeRoute(parts),
    signRoute(parts),
    pageRoute(parts),
    approvalRoute(parts),
    refusalRoute(parts),
    reversalRoute(parts),
  ];
}

function makeRoute(parts: CustodyWriteParts): Route {
  return route({
    method: 'POST',
    path: '/api/v1/custody-records',
    summary: 'Write what one holder hands over to another, gives back or has lost',
    body: CustodyBody,
    answer: CustodyView,
    status: 201,
    problems: [
      NOT_FOUND,
      UNKNOWN_SOURCE,
      UNKNOWN_KEEPER,
      UNKNOWN_PLACE,
      SAME_HOLDER,
      SOURCE_MISMATCH,
      SOURCE_RECEIVES,
      REASON_MISSING,
      CUSTODY_DAY_IN_FUTURE,
      NOBODY_TO_SIGN,
    ],
    handle: (request) =>
      write(parts, request, async (actor, tx) => {
        const campaign = await parts.recipients.getCampaign(request.body.campaign);
        if (campaign === null || campaign.unitSet !== parts.unitSet) return refuse(NOT_FOUND);
        const told = await readWish({ parties: parts.parties, campaign, tx }, request.body);
        if (!told.ok) return told;
        // Whom one may not speak for is not there.
        if (!sidesOf(actor, told.value).includes(told.value.side)) return refuse(NOT_FOUND);
        const { _id, unitSet } = campaign;
        return addRecord(parts, { ...told.value, campaign: _id, unitSet, reverses: null }, { actor, tx });
      }),
  });
}

function signRoute(parts: CustodyWriteParts): Route {
  return route({
    method: 'POST',
    path: '/api/v1/custody-records/:id/signature',
    summary: 'Sign for the other side: the hand-over counts from now on',
    params: RecordParams,
    body: z.strictObject({}),
    answer: CustodyView,
    problems: [NOT_FOUND, CUSTODY_NOT_OPEN, CUSTODY_SAME_PERSON, NOT_YOUR_TURN, CUSTODY_LACKING],
    handle: (request) =>
      decide(parts, request, async (record, { actor, tx }) => {
        const signed = signCustody(record, null, actOf(actor, tx));
        if (!signed.ok) return signed;
        if (record.to === null || !maySign(actor, record)) return refuse(NOT_YOUR_TURN);
        return storeSigned(parts, signed.value, tx);
      }),
  });
}

function pageRoute(parts: CustodyWriteParts): Route {
  return route({
    method: 'POST',
    path: '/api/v1/custody-records/:id/paper-signature',
    summary: 'Enter the page that a side without an account has signed',
    params: RecordParams,
    body: SignedPageBody,
    answer: CustodyView,
    problems: [NOT_FOUND, CUSTODY_NOT_OPEN, PAPER_NOT_ENOUGH, NOT_YOUR_TURN, CUSTODY_LACKING],
    handle: (request) =>
      decide(parts, request, async (record, { actor, tx }) => {
        const { page, photo = '' } = request.body;
        const signed = signCustody(record, { page, photo }, actOf(actor, tx));
        if (!signed.ok) return signed;
        if (!mayEnterPage(actor, record)) return refuse(NOT_YOUR_TURN);
        const other = otherSide(record);
        if (other === null || !signsOnPaper(other, loadUnitSet(parts.unitSet)))
          return refuse(PAPER_NOT_ENOUGH);
        return storeSigned(parts, signed.value, tx);
      }),
  });
}

function approvalRoute(parts: CustodyWriteParts): Route {
  return route({
    method: 'POST',
    path: '/api/v1/custody-records/:id/approval',
    summary: 'Approve what a holder says was lost or damaged',
    params: RecordParams,
    body: z.strictObject({}),
    answer: CustodyView,
    problems: [NOT_FOUND, CUSTODY_NOT_OPEN, CUSTODY_SAME_PERSON, NOT_YOUR_TURN, CUSTODY_LACKING],
    handle: (request) =>
      decide(parts, request, async (record, { actor, tx }) => {
        const signed = signCustody(record, null, actOf(actor, tx));
        if (!signed.ok) return signed;
        if (record.to !== null || !maySign(actor, record)) return refuse(NOT_YOUR_TURN);
        return storeSigned(parts, signed.value, tx);
      }),
  });
}

function refusalRoute(parts: CustodyWriteParts): Route {
  return route({
    method: 'POST',
    path: '/api/v1/custody-records/:id/refusal',
    summary: 'Refuse a record that waits for one’s signature, or withdraw one’s own',
    params: RecordParams,
    body: RefusalBody,
    answer: CustodyView,
    problems: [NOT_FOUND, CUSTODY_NOT_OPEN, NOT_YOUR_TURN],
    handle: (request) =>
      decide(parts, request, async (record, { actor, tx }) => {
        const refused = refuseCustody(record, request.body.remark, actOf(actor, tx));
        if (!refused.ok) return refused;
        return mayRefuse(actor, record) ? storeRefused(parts, refused.value, tx) : refuse(NOT_YOUR_TURN);
      }),
  });
}

function reversalRoute(parts: CustodyWriteParts): Route {
  return route({
    method: 'POST',
    path: '/api/v1/custody-records/:id/reversal',
    summary: 'Write that a signed record was wrong; it is taken back when the other side has signed this too',
    params: RecordParams,
    body: ReversalBody,
    answer: CustodyView,
    status: 201,
    problems: [
      NOT_FOUND,
      CUSTODY_NOT_SIGNED,
      CUSTODY_REVERSED,
      REVERSAL_TOO_EARLY,
      CUSTODY_DAY_IN_FUTURE,
      NOT_YOUR_TURN,
    ],
    handle: (request) =>
      decide(parts, request, async (record, { actor, tx }) => {
        const id = newId();
        const wish = reversalOf(record, { ...request.body, id, number: 0 });
        if (!wish.ok) return wish;
        if (!sidesOf(actor, record).includes(wish.value.side)) return refuse(NOT_YOUR_TURN);
        const made = await addRecord(parts, wish.value, { actor, tx });
        if (made.ok) await parts.records.markReversal(record._id, made.value._id, tx);
        return made;
      }),
  });
}
