import { lazyPage, type TabPage } from '../part/tab-page.ts';

/** In the order of the work: each page has a folder of its own and is loaded when it is opened. */
export const ALLOCATION_TABS: readonly TabPage[] = [
  {
    name: 'campaigns',
    word: 'Đợt hỗ trợ',
    roles: ['staff', 'approver'],
    Page: lazyPage(async () => (await import('../campaign/campaign-tab.tsx')).CampaignTab),
  },
  {
    name: 'sources',
    word: 'Nguồn hỗ trợ',
    roles: ['staff', 'approver'],
    Page: lazyPage(async () => (await import('../source/source-tab.tsx')).SourceTab),
  },
  {
    name: 'plans',
    word: 'Phương án',
    roles: ['staff', 'approver'],
    Page: lazyPage(async () => (await import('../plan/plan-tab.tsx')).PlanTab),
  },
  {
    name: 'matrix',
    word: 'Ma trận quà',
    roles: ['staff', 'approver'],
    Page: lazyPage(async () => (await import('../matrix/matrix-tab.tsx')).MatrixTab),
  },
  {
    name: 'outside',
    word: 'Quà ngoài kế hoạch',
    roles: ['staff', 'approver'],
    Page: lazyPage(async () => (await import('../outside/outside-tab.tsx')).OutsideTab),
  },
  {
    name: 'transfers',
    word: 'Chuyển khoản',
    roles: ['staff', 'approver'],
    Page: lazyPage(async () => (await import('../transfer/transfer-tab.tsx')).TransferTab),
  },
  {
    name: 'custody',
    word: 'Giao nhận',
    roles: ['commune-officer', 'staff', 'approver', 'monitor', 'auditor'],
    Page: lazyPage(async () => (await import('../custody/custody-tab.tsx')).CustodyTab),
  },
];
