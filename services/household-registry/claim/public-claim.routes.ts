import { z } from 'zod';
import { Place, UnitPath, type UnitSet } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { execute } from '#shared/storage/execute.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import type { VillageRepository } from '../village/village.repository.ts';
import { PublicClaimView, publicClaimView, ReceiptAnswer } from './claim.view.ts';
import { FORM_TOO_FRESH, FORM_TOO_OLD, type FormSeal } from './claim-form.ts';
import { PublicClaimBody, REPORTER_FIELDS } from './claim-input.ts';
import { type ClaimLimits, TOO_MANY_CLAIMS, TOO_MANY_RECEIPTS } from './claim-limit.repository.ts';
import { type ClaimParts, openClaimIn } from './claim-opening.ts';
import { readReceipt, writeReceipt } from './receipt-number.ts';

export interface PublicClaimParts extends ClaimParts {
  readonly storage: Storage;
  readonly forms: FormSeal;
  readonly limits: ClaimLimits;
}

const FormAnswer = z.strictObject({
  form: z.string().describe('to be sent back with the claim: it says when the form was opened'),
  name: z.string(),
  path: Place,
  level: z.enum(['nation', 'province', 'district', 'commune']),
  children: z.array(z.strictObject({ path: UnitPath, name: z.string() })),
});

/** For anybody without an account; nothing of a household is ever shown here. */
export function publicClaimRoutes(parts: PublicClaimParts): readonly Route[] {
  const { storage, claims, forms, limits } = parts;
  return [
    route({
      method: 'GET',
      path: '/api/v1/claim-form',
      summary: 'A form to report a missing household, with the provinces that take reports',
      answer: FormAnswer,
      handle: async () => {
        const tree = loadUnitSet(parts.unitSet);
        const paths = await parts.villages.provinces(parts.unitSet);
        const children = paths.map((path) => ({ path, name: tree.get(path)?.name ?? path }));
        const form = forms.issue(storage.clock());
        return accept({ form, name: 'Việt Nam', path: '', level: 'nation' as const, children });
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/claim-form/*path',
      summary: 'The same for one place, with the places right below it',
      params: z.strictObject({ path: UnitPath }),
      answer: FormAnswer,
      problems: [NOT_FOUND],
      async handle({ params: { path } }) {
        const unit = loadUnitSet(parts.unitSet).get(path);
        if (unit === undefined) return refuse(NOT_FOUND);
        const children = await childrenOf(parts, path);
        const { name, level } = unit;
        return accept({ form: forms.issue(storage.clock()), name, path, level, children });
      },
    }),
    route({
      method: 'POST',
      path: '/api/v1/public-claims',
      summary: 'Report that a poor household is missing, without an account',
      body: PublicClaimBody,
      bodyLimit: 16 * 1024,
      secrets: REPORTER_FIELDS,
      answer: ReceiptAnswer,
      status: 201,
      problems: [NOT_FOUND, FORM_TOO_FRESH, FORM_TOO_OLD, TOO_MANY_CLAIMS],
      async handle({ body: { form, ...said }, command, address }) {
        const free = await limits.beginClaim(address);
        if (!free.ok) return free;
        return execute(storage, command, async (tx): Promise<Result<z.infer<typeof ReceiptAnswer>>> => {
          const filled = forms.check(form, tx.at);
          if (!filled.ok) return filled;
          if (!(await isServed(parts, said.unit))) return refuse(NOT_FOUND);
          const claim = await openClaimIn(parts, { said, via: 'public', by: '' }, tx);
          return claim.ok ? accept({ receipt: writeReceipt(claim.value.receipt) }) : claim;
        });
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/public-claims/:receipt',
      summary: 'How far a report has come, for whoever has its number',
      params: z.strictObject({ receipt: z.string().min(1).max(40) }),
      answer: PublicClaimView,
      problems: [NOT_FOUND, TOO_MANY_RECEIPTS],
      async handle({ params, address }) {
        // A slip of the finger is seen by the number itself and is no guess.
        const receipt = readReceipt(params.receipt);
        if (receipt === null) return refuse(NOT_FOUND);
        const free = await limits.beginReceipt(address);
        if (!free.ok) return free;
        const claim = await claims.byReceipt(receipt);
        if (claim === null) return refuse(NOT_FOUND);
        await limits.rightReceipt(address);
        return accept(publicClaimView(claim));
      },
    }),
  ];
}

async function childrenOf(
  { villages, unitSet }: { villages: VillageRepository; unitSet: UnitSet },
  path: string,
): Promise<{ path: string; name: string }[]> {
  const tree = loadUnitSet(unitSet);
  const below =
    tree.get(path)?.level === 'commune' ? await villages.ofCommune(unitSet, path) : tree.children(path);
  return below.map((unit) => ({ path: unit.path, name: unit.name }));
}

/** Reports are taken where there are lists: elsewhere nobody would look at them. */
async function isServed({ villages, unitSet }: ClaimParts, unit: string): Promise<boolean> {
  return (await villages.provinces(unitSet)).includes(unit.slice(0, 2));
}
