import { z } from 'zod';

/** Field shapes that several contracts share, so that one meaning has one shape. */
export const Id = z.string().min(1).max(200);
export const UnitSet = z.enum(['2021-11', '2025-06', '2026-04']);
export const UnitPath = z
  .string()
  .max(200)
  .regex(/^\d{2}(\/[a-z0-9-]+){0,3}$/)
  .describe('unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai');
/** A role's place; the empty path is the whole country. */
export const Place = z.union([z.literal(''), UnitPath]);
export const PoorClass = z.enum(['poor', 'near-poor']).describe('hộ nghèo, hộ cận nghèo');
export const Money = z.int().nonnegative().max(1e15).describe('đồng');
export const Hash = z.string().regex(/^[0-9a-f]{64}$/);
export const Day = z.iso.date().describe('yyyy-mm-dd in Asia/Ho_Chi_Minh');
export const Moment = z.iso.datetime({ offset: true });
export const Role = z.enum(['commune-officer', 'staff', 'approver', 'monitor', 'auditor', 'admin']);

export const GiftLine = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('cash'), amount: Money.describe('đồng') }),
    z.object({
      kind: z.literal('goods'),
      item: z.string().min(1).max(200).describe('for instance Gói quà Tết'),
      quantity: z.int().positive().max(1e6),
      unit: z.string().min(1).max(40).describe('for instance gói'),
      value: Money.describe('worth of the whole line in đồng'),
    }),
    z.object({ kind: z.literal('rice'), kilograms: z.int().positive().max(1e6) }),
  ])
  .describe('one line of a gift');

/** Who gives: what reports tell sources apart by. */
export const Giver = z.enum([
  'central-budget',
  'province-budget',
  'district-budget',
  'commune-budget',
  'poor-fund',
  'red-cross',
  'union',
  'company',
  'donor',
  'national-reserve',
  'other',
]);
/** How a source reaches households. */
export const Channel = z.enum(['cash', 'goods', 'transfer']);

export type GiftLine = z.infer<typeof GiftLine>;
export type PoorClass = z.infer<typeof PoorClass>;
export type UnitSet = z.infer<typeof UnitSet>;
export type Role = z.infer<typeof Role>;
export type Giver = z.infer<typeof Giver>;
export type Channel = z.infer<typeof Channel>;
