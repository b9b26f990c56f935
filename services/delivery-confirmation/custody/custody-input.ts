import { z } from 'zod';
import { Day, Hash, Id, UnitPath } from '#shared/contracts/fields.ts';
import { cleanText } from '#shared/vietnam/text.ts';

const text = (length: number) => z.string().max(length).transform(cleanText).pipe(z.string().min(1));

/** Code on the package, in capitals. */
export const LotCode = z
  .string()
  .max(40)
  .transform((code) => cleanText(code).toUpperCase())
  .pipe(z.string().regex(/^[0-9A-Z][0-9A-Z./_-]*$/))
  .describe('letters, digits and . / _ -');

const SaidHolder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('source'), source: Id }),
  z.strictObject({ kind: z.literal('store'), unit: UnitPath, name: text(120) }),
  z.strictObject({ kind: z.literal('unit'), unit: UnitPath, name: text(120) }),
  z.strictObject({
    kind: z.literal('person'),
    unit: UnitPath,
    name: text(120),
    account: Id.optional().describe('of a person who has one; others sign on paper'),
  }),
]);

const Carried = { source: Id, lot: LotCode.optional() };

const Line = z.discriminatedUnion('kind', [
  z.strictObject({
    ...Carried,
    kind: z.literal('cash'),
    amount: z.int().positive().max(1e13).describe('đồng'),
  }),
  z.strictObject({
    ...Carried,
    kind: z.literal('goods'),
    item: text(200),
    quantity: z.int().positive().max(1e6),
    unit: text(40),
    value: z.int().nonnegative().max(1e13).describe('worth of the whole line in đồng'),
  }),
  z.strictObject({ ...Carried, kind: z.literal('rice'), kilograms: z.int().positive().max(1e6) }),
]);

const Told = {
  campaign: Id,
  on: Day.describe('the day of the hand-over'),
  from: SaidHolder,
  lines: z.array(Line).min(1).max(100),
};

/** A record as somebody writes it. */
export const CustodyBody = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('hand-over'),
    ...Told,
    to: SaidHolder,
    side: z.enum(['from', 'to']).describe('for which side it is written'),
    reason: text(500).optional(),
  }),
  z.strictObject({
    kind: z.literal('return'),
    ...Told,
    to: SaidHolder,
    side: z.enum(['from', 'to']),
    reason: text(500).describe('why it goes back'),
  }),
  z.strictObject({
    kind: z.literal('loss'),
    ...Told,
    reason: text(500).describe('how it was lost or damaged'),
  }),
]);

const Own = {
  campaign: Id,
  on: Day,
  unit: UnitPath.describe('where the holder works'),
  name: text(120).describe('the holder’s own'),
  lines: z.array(Line).min(1).max(100),
};

/** What somebody who carries it gives back, or has lost. */
export const OwnBody = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('return'),
    ...Own,
    to: SaidHolder,
    reason: text(500).describe('why it goes back'),
  }),
  z.strictObject({
    kind: z.literal('loss'),
    ...Own,
    reason: text(500).describe('how it was lost or damaged'),
  }),
]);

export type OwnBody = z.infer<typeof OwnBody>;
export type CustodyBody = z.infer<typeof CustodyBody>;
export type HolderBody = z.infer<typeof SaidHolder>;
export type LineBody = z.infer<typeof Line>;

export const SignedPageBody = z
  .strictObject({
    page: z.string().max(100).transform(cleanText).default('').describe('the page’s id or number'),
    photo: Hash.optional().describe('sha256 of the page’s photo'),
  })
  .refine(({ page, photo }) => page !== '' || photo !== undefined, 'page or photo');

export const RefusalBody = z.strictObject({ remark: text(500) });

export const ReversalBody = z.strictObject({
  on: Day,
  side: z.enum(['from', 'to']),
  reason: text(500),
});
