import { z } from 'zod';
import { Day, Id, Money, UnitPath, UnitSet } from '#shared/contracts/fields.ts';
import type { Campaign } from './campaign.ts';

export const CampaignView = z.strictObject({
  id: Id,
  name: z.string(),
  unitSet: UnitSet,
  unit: UnitPath,
  list: Id,
  tetDate: Day,
  deadline: Day,
  minimum: Money,
  listComplete: z.boolean(),
  households: z.int().nonnegative(),
});

/** A campaign exists only for a complete list; the field stays for lists that amendments will reopen. */
export function viewCampaign(campaign: Campaign): z.input<typeof CampaignView> {
  const { _id: id, name, unitSet, unit, list, tetDate, deadline, minimum, households } = campaign;
  return { id, name, unitSet, unit, list, tetDate, deadline, minimum, listComplete: true, households };
}
