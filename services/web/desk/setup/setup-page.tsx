import { Tabs, Title } from '@mantine/core';
import { Navigate, useLocation, useNavigate, useParams } from 'react-router';
import type { Account } from '../../shell/api-types.ts';
import { hasRole } from '../account-place.ts';
import { Empty } from '../part/empty.tsx';
import { usePageTitle } from '../part/use-page-title.ts';
import { CampaignTab } from './campaign-tab.tsx';
import { PlanTab } from './plan-tab.tsx';
import { SourceTab } from './source-tab.tsx';

const TABS = [
  { name: 'campaigns', word: '1. Đợt hỗ trợ' },
  { name: 'sources', word: '2. Nguồn hỗ trợ' },
  { name: 'plans', word: '3. Phương án' },
] as const;

/** From a campaign to an approved plan, in the order in which it is done. */
export function SetupPage({ account }: { account: Account }) {
  const tab = useParams()['*'] ?? '';
  const goTo = useNavigate();
  const { search } = useLocation();
  usePageTitle('Đợt hỗ trợ, nguồn, phương án');
  if (!hasRole(account, 'staff', 'approver'))
    return (
      <Empty
        title="Trang này dành cho nghiệp vụ và người phê duyệt"
        text="Vai trò của bạn không có ở đây. Cần thêm quyền, hãy hỏi quản trị hệ thống."
      />
    );
  if (!TABS.some(({ name }) => name === tab))
    return <Navigate to={`/setup/${hasRole(account, 'staff') ? 'campaigns' : 'plans'}${search}`} replace />;
  return (
    <>
      <Title order={1} size="h2" mb="md">
        Đợt hỗ trợ, nguồn, phương án
      </Title>
      <Tabs value={tab} onChange={(next) => void goTo(`/setup/${next}${search}`)} keepMounted={false}>
        <Tabs.List mb="lg">
          {TABS.map(({ name, word }) => (
            <Tabs.Tab key={name} value={name} fz="md">
              {word}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="campaigns">
          <CampaignTab account={account} />
        </Tabs.Panel>
        <Tabs.Panel value="sources">
          <SourceTab account={account} />
        </Tabs.Panel>
        <Tabs.Panel value="plans">
          <PlanTab account={account} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
