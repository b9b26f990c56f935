import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Account, Role } from '../../shell/api-types.ts';

type AccountPage = ComponentType<{ account: Account }>;

export interface RegistryTab {
  /** First word of the address below /registry. */
  readonly name: string;
  /** On the tab; null for pages that are opened from another tab. */
  readonly word: string | null;
  /** The tab that stays marked, where it is not the page's own. */
  readonly within?: string;
  /** Who has it; the server judges again. */
  readonly roles: readonly Role[];
  readonly Page: LazyExoticComponent<AccountPage>;
}

/** In the order of the work: each page has a folder of its own and is loaded when it is opened. */
export const REGISTRY_TABS: readonly RegistryTab[] = [
  {
    name: 'households',
    word: 'Hộ',
    roles: ['staff', 'approver', 'auditor', 'monitor'],
    Page: page(async () => (await import('../household/household-list.tsx')).HouseholdList),
  },
  {
    name: 'household',
    word: null,
    within: 'households',
    roles: ['staff', 'approver', 'auditor', 'monitor'],
    Page: page(async () => (await import('../household/household-page.tsx')).HouseholdPage),
  },
  {
    name: 'import',
    word: 'Nhập tệp',
    roles: ['staff'],
    Page: page(async () => (await import('../import/import-tab.tsx')).ImportTab),
  },
  {
    name: 'lists',
    word: 'Danh sách',
    roles: ['staff', 'approver', 'auditor', 'monitor'],
    Page: page(async () => (await import('../poor-list/list-tab.tsx')).ListTab),
  },
  {
    name: 'amendments',
    word: 'Điều chỉnh',
    roles: ['staff', 'approver', 'auditor'],
    Page: page(async () => (await import('../amendment/amendment-tab.tsx')).AmendmentTab),
  },
  {
    name: 'duplicates',
    word: 'Hộ trùng',
    roles: ['staff', 'approver', 'auditor'],
    Page: page(async () => (await import('../duplicate/duplicate-tab.tsx')).DuplicateTab),
  },
  {
    name: 'claims',
    word: 'Phản ánh bỏ sót',
    roles: ['commune-officer', 'staff', 'approver', 'auditor', 'monitor'],
    Page: page(async () => (await import('../claim/claim-tab.tsx')).ClaimTab),
  },
  {
    name: 'closures',
    word: 'Xác nhận của xóm',
    roles: ['commune-officer', 'staff', 'approver', 'auditor', 'monitor'],
    Page: page(async () => (await import('../closure/closure-tab.tsx')).ClosureTab),
  },
  {
    name: 'units',
    word: 'Đơn vị thay đổi',
    roles: ['staff', 'approver', 'auditor'],
    Page: page(async () => (await import('../unit-change/unit-change-tab.tsx')).UnitChangeTab),
  },
];

function page(load: () => Promise<AccountPage>): LazyExoticComponent<AccountPage> {
  return lazy(async () => ({ default: await load() }));
}
