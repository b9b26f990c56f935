import { CampaignOpenedV1 } from '#shared/contracts/campaign/opened.v1.ts';
import { ConfirmationRecordedV1 } from '#shared/contracts/confirmation/recorded.v1.ts';
import { GiftApprovedV1 } from '#shared/contracts/gift/approved.v1.ts';
import { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import { PlanApprovedV1 } from '#shared/contracts/plan/approved.v1.ts';
import { PoorListFrozenV1 } from '#shared/contracts/poor-list/frozen.v1.ts';
import { VillageRegisteredV1 } from '#shared/contracts/village/registered.v1.ts';
import type { Heard } from '#shared/events/port.ts';

/** All that coverage is made of. */
export const HEARD = [
  VillageRegisteredV1,
  PoorListFrozenV1,
  HouseholdListedV1,
  CampaignOpenedV1,
  PlanApprovedV1,
  GiftApprovedV1,
  ConfirmationRecordedV1,
] as const;

export type CoverageEvent = Heard<(typeof HEARD)[number]>;
