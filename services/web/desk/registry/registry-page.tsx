import type { Account } from '../../shell/api-types.ts';
import { TabSection } from '../part/tab-section.tsx';
import { REGISTRY_TABS } from './registry-tabs.ts';

/** Who is poor: everything about households, their lists, and what changes them. */
export function RegistryPage({ account }: { account: Account }) {
  return (
    <TabSection
      account={account}
      address="/registry"
      title="Hộ nghèo"
      audience="Trang này dành cho người làm việc với danh sách hộ nghèo"
      tabs={REGISTRY_TABS}
    />
  );
}
