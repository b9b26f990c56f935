import { lazyPage, type TabPage } from '../part/tab-page.ts';

/** In the order of the work: each page has a folder of its own and is loaded when it is opened. */
export const REGISTRY_TABS: readonly TabPage[] = [
  {
    name: 'households',
    word: 'Hộ',
    roles: ['staff', 'approver', 'auditor', 'monitor'],
    Page: lazyPage(async () => (await import('../household/household-list.tsx')).HouseholdList),
  },
  {
    name: 'household',
    word: null,
    within: 'households',
    roles: ['staff', 'approver', 'auditor', 'monitor'],
    Page: lazyPage(async () => (await import('../household/household-page.tsx')).HouseholdPage),
  },
  {
    name: 'import',
    word: 'Nhập tệp',
    roles: ['staff'],
    Page: lazyPage(async () => (await import('../import/import-tab.tsx')).ImportTab),
  },
  {
    name: 'lists',
    word: 'Danh sách',
    roles: ['staff', 'approver', 'auditor', 'monitor'],
    Page: lazyPage(async () => (await import('../poor-list/list-tab.tsx')).ListTab),
  },
  {
    name: 'amendments',
    word: 'Điều chỉnh',
    roles: ['staff', 'approver', 'auditor'],
    Page: lazyPage(async () => (await import('../amendment/amendment-tab.tsx')).AmendmentTab),
  },
  {
    name: 'duplicates',
    word: 'Hộ trùng',
    roles: ['staff', 'approver', 'auditor'],
    Page: lazyPage(async () => (await import('../duplicate/duplicate-tab.tsx')).DuplicateTab),
  },
  {
    name: 'claims',
    word: 'Phản ánh bỏ sót',
    roles: ['commune-officer', 'staff', 'approver', 'auditor', 'monitor'],
    Page: lazyPage(async () => (await import('../claim/claim-tab.tsx')).ClaimTab),
  },
  {
    name: 'closures',
    word: 'Xác nhận của xóm',
    roles: ['commune-officer', 'staff', 'approver', 'auditor', 'monitor'],
    Page: lazyPage(async () => (await import('../closure/closure-tab.tsx')).ClosureTab),
  },
  {
    name: 'flags',
    word: 'Nhóm ưu tiên',
    roles: ['staff', 'approver', 'auditor', 'monitor'],
    Page: lazyPage(async () => (await import('../priority-flag/flag-tab.tsx')).FlagTab),
  },
  {
    name: 'units',
    word: 'Đơn vị thay đổi',
    roles: ['staff', 'approver', 'auditor'],
    Page: lazyPage(async () => (await import('../unit-change/unit-change-tab.tsx')).UnitChangeTab),
  },
  {
    name: 'looks',
    word: 'Lượt xem',
    roles: ['auditor'],
    Page: lazyPage(async () => (await import('../look/look-tab.tsx')).LookTab),
  },
];
