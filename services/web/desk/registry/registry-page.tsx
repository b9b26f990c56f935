import { Loader, Tabs, Title } from '@mantine/core';
import { Suspense } from 'react';
import { Navigate, Route, Routes, useLocation, useNavigate, useParams } from 'react-router';
import type { Account } from '../../shell/api-types.ts';
import { hasRole } from '../account-place.ts';
import { Empty } from '../part/empty.tsx';
import { usePageTitle } from '../part/use-page-title.ts';
import { REGISTRY_TABS } from './registry-tabs.ts';

/** Who is poor: everything about households, their lists, and what changes them. */
export function RegistryPage({ account }: { account: Account }) {
  const tabs = REGISTRY_TABS.filter(({ roles }) => hasRole(account, ...roles));
  const first = tabs[0];
  usePageTitle('Hộ nghèo');
  if (first === undefined)
    return (
      <Empty
        title="Trang này dành cho người làm việc với danh sách hộ nghèo"
        text="Vai trò của bạn không có ở đây. Cần thêm quyền, hãy hỏi quản trị hệ thống."
      />
    );
  return (
    <>
      <Title order={1} size="h2" mb="md">
        Hộ nghèo
      </Title>
      <TabBar names={tabs.map(({ name }) => name)} />
      <Suspense fallback={<Loader role="status" aria-label="Đang mở trang" />}>
        <Routes>
          {tabs.map(({ name, Page }) => (
            <Route key={name} path={`/${name}/*`} element={<Page account={account} />} />
          ))}
          <Route path="*" element={<Navigate to={`/registry/${first.name}`} replace />} />
        </Routes>
      </Suspense>
    </>
  );
}

function TabBar({ names }: { names: readonly string[] }) {
  const [current = ''] = (useParams()['*'] ?? '').split('/');
  const goTo = useNavigate();
  const { search } = useLocation();
  const shown = REGISTRY_TABS.filter(({ name, word }) => word !== null && names.includes(name));
  const tab = REGISTRY_TABS.find(({ name }) => name === current);
  return (
    <Tabs value={tab?.within ?? current} onChange={(next) => void goTo(`/registry/${next}${search}`)} mb="lg">
      <Tabs.List>
        {shown.map(({ name, word }) => (
          <Tabs.Tab key={name} value={name} fz="md">
            {word}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
