import type { Account } from '../../shell/api-types.ts';
import { hasRole } from '../account-place.ts';
import { TabSection } from '../part/tab-section.tsx';
import { ALLOCATION_TABS } from './allocation-tabs.ts';

/** Who gets what: from a campaign and its sources to an approved plan. */
export function AllocationPage({ account }: { account: Account }) {
  return (
    <TabSection
      account={account}
      address="/allocation"
      title={hasRole(account, 'staff', 'approver') ? 'Đợt hỗ trợ, nguồn, phương án' : 'Giao nhận tiền, hàng'}
      audience="Trang này dành cho nghiệp vụ và người phê duyệt"
      tabs={ALLOCATION_TABS}
      start={hasRole(account, 'staff') ? 'campaigns' : 'plans'}
    />
  );
}
