import { z } from 'zod';
import { Day, Id, Moment, Money, UnitPath, UnitSet } from '#shared/contracts/fields.ts';
import type { Campaign } from './campaign.ts';
import { MINIMUM_KINDS } from './minimum.ts';
import { PHASES } from './phase.ts';

const Phase = z.enum(PHASES);

/** What is declared of a campaign, as it is typed and as it is shown. */
export const campaignTermFields = {
  deadline: Day,
  minimum: Money.describe('đồng; of a minimum in rice what one such gift is reckoned at'),
  minimumKind: z
    .enum(MINIMUM_KINDS)
    .describe('which lines of a gift count towards it: all by their worth, or one kind'),
  minimumKilograms: z.int().positive().max(10_000).nullable().describe('of a minimum in rice'),
  sumsUp: z.boolean().describe('whether several gifts may meet it together'),
  severity: z
    .strictObject({
      list: z.int().min(0).max(100).describe('what a point of the list’s own severity counts'),
      groups: z
        .array(z.strictObject({ group: z.string().min(1).max(20), points: z.int().min(1).max(1_000) }))
        .max(20),
    })
    .describe('who is served first within a class: larger is first'),
  giftCap: z
    .int()
    .min(1)
    .max(50)
    .nullable()
    .describe('gifts that a household gets at most when leftover supply is given out'),
  sharesHouseholds: z
    .boolean()
    .describe('whether another campaign of this Tết may serve the same households, if it says so too'),
};

export const CampaignView = z.strictObject({
  id: Id,
  name: z.string(),
  unitSet: UnitSet,
  unit: UnitPath,
  list: Id,
  tetDate: Day,
  ...campaignTermFields,
  listComplete: z.boolean(),
  households: z.int().nonnegative(),
  phase: Phase,
  phaseChanges: z.array(
    z.strictObject({ from: Phase, to: Phase, reason: z.string().nullable(), by: Id, at: Moment }),
  ),
  version: z.int().describe('to be sent back with a change'),
});

/** A campaign exists only for a complete list; the field stays for lists that amendments will reopen. */
export function viewCampaign(campaign: Campaign): z.input<typeof CampaignView> {
  const { _id: id, openedBy: _, createdAt: __, phaseChanges, severity, ...facts } = campaign;
  return {
    id,
    ...facts,
    severity: { list: severity.list, groups: [...severity.groups] },
    listComplete: true,
    phaseChanges: phaseChanges.map((change) => ({ ...change, at: change.at.toISOString() })),
  };
}
