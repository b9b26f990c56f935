import { Loader, Tabs, Title } from '@mantine/core';
import { Suspense } from 'react';
import { Navigate, Route, Routes, useLocation, useNavigate, useParams } from 'react-router';
import type { Account } from '../../shell/api-types.ts';
import { hasRole } from '../account-place.ts';
import { Empty } from './empty.tsx';
import type { TabPage } from './tab-page.ts';
import { useInSight } from './use-in-sight.ts';
import { usePageTitle } from './use-page-title.ts';

interface Section {
  readonly account: Account;
  /** Its address: '/registry'. */
  readonly address: string;
  readonly title: string;
  /** Whom it is for, said to those who have none of its pages, or not the one that they ask for. */
  readonly audience: string;
  readonly tabs: readonly TabPage[];
  /** Where one begins, when that is not the first page. */
  readonly start?: string;
}

/** A section of the desk: a tab for each page that the reader has, in the order of the work. */
export function TabSection({ account, address, title, audience, tabs, start }: Section) {
  const own = tabs.filter(({ roles }) => hasRole(account, ...roles));
  const { search } = useLocation();
  const first = own.find(({ name }) => name === start) ?? own[0];
  usePageTitle(title);
  const closed = (
    <Empty
      title={audience}
      text="Vai trò của bạn không có ở đây. Cần thêm quyền, hãy hỏi quản trị hệ thống."
    />
  );
  if (first === undefined) return closed;
  return (
    <>
      <Title order={1} size="h2" mb="md">
        {title}
      </Title>
      {own.length > 1 && <TabBar address={address} tabs={own} />}
      <Suspense fallback={<Loader role="status" aria-label="Đang mở trang" />}>
        <Routes>
          {own.map(({ name, Page }) => (
            <Route key={name} path={`/${name}/*`} element={<Page account={account} />} />
          ))}
          {/* An address that somebody passed on says that it is closed, instead of showing another page. */}
          {tabs.map(
            ({ name }) =>
              !own.some((tab) => tab.name === name) && (
                <Route key={name} path={`/${name}/*`} element={closed} />
              ),
          )}
          <Route path="*" element={<Navigate to={`${address}/${first.name}${search}`} replace />} />
        </Routes>
      </Suspense>
    </>
  );
}

function TabBar({ address, tabs }: Pick<Section, 'address' | 'tabs'>) {
  const [current = ''] = (useParams()['*'] ?? '').split('/');
  const goTo = useNavigate();
  const { search } = useLocation();
  const tab = tabs.find(({ name }) => name === current);
  const strip = useInSight<HTMLDivElement>(current, '[data-active]');
  return (
    <Tabs
      value={tab?.within ?? current}
      onChange={(next) => void goTo(`${address}/${next}${search}`)}
      mb="lg"
    >
      <Tabs.List ref={strip} className="tab-strip">
        {tabs
          .filter(({ word }) => word !== null)
          .map(({ name, word }) => (
            <Tabs.Tab key={name} value={name} fz="md">
              {word}
            </Tabs.Tab>
          ))}
      </Tabs.List>
    </Tabs>
  );
}
