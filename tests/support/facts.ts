import type { CampaignOpenedV1 } from '#shared/contracts/campaign/opened.v1.ts';
import type { ConfirmationRecordedV1 } from '#shared/contracts/confirmation/recorded.v1.ts';
import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { GiftApprovedV1 } from '#shared/contracts/gift/approved.v1.ts';
import type { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';

const VILLAGE = '19/164/05443/xom-ban-cai';

export function aListed(
  wishes: Partial<DataOf<typeof HouseholdListedV1>> = {},
): DataOf<typeof HouseholdListedV1> {
  return {
    list: 'list-1',
    household: 'household-1',
    code: '001',
    unitSet: '2021-11',
    unit: VILLAGE,
    village: 'Xóm Bản Cái',
    head: 'Nông Thị Mẩy',
    birthYear: 1960,
    sex: 'female',
    members: 4,
    class: 'poor',
    groups: [],
    severity: 0,
    ...wishes,
  };
}

export function aGift(wishes: Partial<DataOf<typeof GiftApprovedV1>> = {}): DataOf<typeof GiftApprovedV1> {
  return {
    gift: 'gift-1',
    plan: 'plan-1',
    campaign: 'tet-2027',
    list: 'list-1',
    household: 'household-1',
    unit: VILLAGE,
    source: 'source-1',
    sourceName: 'Quỹ Vì người nghèo',
    lines: [{ kind: 'cash', amount: 500_000 }],
    value: 500_000,
    meetsMinimum: true,
    ...wishes,
  };
}

export function aCampaign(
  wishes: Partial<DataOf<typeof CampaignOpenedV1>> = {},
): DataOf<typeof CampaignOpenedV1> {
  return {
    campaign: 'tet-2027',
    name: 'Tết Đinh Mùi 2027',
    unitSet: '2021-11',
    unit: '19',
    list: 'list-1',
    tetDate: '2027-02-06',
    deadline: '2027-01-30',
    minimum: 500_000,
    ...wishes,
  };
}

export function aRecorded(
  wishes: Partial<DataOf<typeof ConfirmationRecordedV1>> = {},
): DataOf<typeof ConfirmationRecordedV1> {
  return {
    confirmation: 'confirmation-1',
    kind: 'handed-over',
    campaign: 'tet-2027',
    household: 'household-1',
    unit: VILLAGE,
    gifts: ['gift-1'],
    relation: 'self',
    handedOverOn: '2027-01-28',
    handedOverBy: 'officer-1',
    enteredBy: 'officer-1',
    device: 'phone-1',
    receivedAt: '2027-01-28T02:00:00Z',
    standing: 'first',
    ...wishes,
  };
}
