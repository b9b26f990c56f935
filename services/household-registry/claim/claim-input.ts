import { z } from 'zod';
import { Id, UnitPath } from '#shared/contracts/fields.ts';
import { titleCaseName } from '#shared/vietnam/name.ts';
import { levelPhone } from '#shared/vietnam/phone.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import { Reason, Words } from '../words.ts';
import { REFUSAL_REASONS } from './claim.ts';

/** {@link Words} where nothing may be said. */
const MaybeWords = (most: number) =>
  z
    .string()
    .max(most * 4)
    .transform(cleanText)
    .pipe(z.string().max(most))
    .default('');

const HeadName = z
  .string()
  .max(480)
  .transform(titleCaseName)
  .pipe(
    z
      .string()
      .max(120)
      .regex(/\p{L}{2}/u, 'not a name'),
  );

const Phone = z
  .string()
  .max(60)
  .transform((text) => levelPhone(cleanText(text)))
  .pipe(
    z
      .string()
      .max(20)
      .regex(/^[+\d]{8,15}$/, 'not a phone number'),
  );

const SAID = {
  unit: UnitPath.describe('the village where it is one that is known, else the commune'),
  village: MaybeWords(120).describe('the village as said, where it is not one that is known'),
  head: HeadName.describe('name of the household’s head'),
  description: MaybeWords(1_000).describe('where it lives, why it is poor'),
  reporterName: Words(120).optional().describe('kept sealed; nobody has to say who they are'),
  reporterPhone: Phone.optional().describe('kept sealed'),
};

export const ClaimBody = z.strictObject(SAID);

export const PublicClaimBody = z.strictObject({
  ...SAID,
  form: z.string().min(1).max(200).describe('as handed out with the form'),
});

/** Never kept with the command: receipts stay for ever and are not sealed. */
export const REPORTER_FIELDS = ['reporterName', 'reporterPhone'];

export const AcceptBody = z.strictObject({
  list: Id.describe('the frozen list that is to take it in'),
  household: Id.describe('of the registry, and not in the list yet'),
  words: Reason(500).describe('why: the amendment’s reason'),
});

export const RefuseBody = z.strictObject({
  reason: z.enum(REFUSAL_REASONS),
  words: Reason(500).describe('what the reporter is told; no names'),
});

export const ReopenBody = z.strictObject({ words: Reason(500) });

export type ClaimSaid = z.output<typeof ClaimBody>;
