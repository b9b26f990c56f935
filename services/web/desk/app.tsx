import { Loader } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import type { Account } from '../shell/api-types.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { SignInPage } from '../shell/sign-in-page.tsx';
import { useSessionState } from '../shell/use-session.ts';
import { homePlace } from './account-place.ts';
import { CoveragePage } from './coverage/coverage-page.tsx';
import { session } from './desk.ts';
import { DeskFrame } from './part/desk-frame.tsx';
import { Empty } from './part/empty.tsx';

const RemainingPage = lazy(async () => ({
  default: (await import('./remaining/remaining-page.tsx')).RemainingPage,
}));
const PrintPage = lazy(async () => ({ default: (await import('./print/print-page.tsx')).PrintPage }));
const PagesPage = lazy(async () => ({ default: (await import('./print/pages-page.tsx')).PagesPage }));
const RegistryPage = lazy(async () => ({
  default: (await import('./registry/registry-page.tsx')).RegistryPage,
}));
const AllocationPage = lazy(async () => ({
  default: (await import('./allocation/allocation-page.tsx')).AllocationPage,
}));

/** The address stays while one signs in, so that a pasted link arrives where it should. */
export function App() {
  const { status, account } = useSessionState(session);
  if (status === 'starting') return <p className="page-start">Đang mở Tết 100…</p>;
  if (status === 'unreachable' && account === null)
    return (
      <main className="page-start">
        <h1>Tết 100</h1>
        <ProblemNotice error={new TypeError()} onRetry={() => void session.start()} />
      </main>
    );
  if (account === null || status === 'ended')
    return (
      <SignInPage
        session={session}
        title="Tết 100 – bàn làm việc"
        account={account}
        offers={(username) => !username.startsWith('xa')}
      >
        {status === 'ended' && <p>Phiên làm việc đã hết. Đăng nhập lại để tiếp tục ở trang này.</p>}
      </SignInPage>
    );
  return <Pages account={account} />;
}

function Pages({ account }: { account: Account }) {
  return (
    <DeskFrame account={account}>
      <Suspense fallback={<Loader role="status" aria-label="Đang mở trang" />}>
        <Routes>
          <Route path="/" element={<Home account={account} />} />
          <Route path="/coverage/*" element={<CoveragePage account={account} />} />
          <Route path="/remaining/*" element={<RemainingPage account={account} />} />
          <Route path="/print/*" element={<PrintPage account={account} />} />
          <Route path="/pages/*" element={<PagesPage account={account} />} />
          <Route path="/registry/*" element={<RegistryPage account={account} />} />
          <Route path="/allocation/*" element={<AllocationPage account={account} />} />
          <Route path="*" element={<Empty title="Không có trang này" text="Kiểm tra lại đường dẫn." />} />
        </Routes>
      </Suspense>
    </DeskFrame>
  );
}

function Home({ account }: { account: Account }) {
  const place = homePlace(account);
  if (place !== null) return <Navigate to={`/coverage/${place}`} replace />;
  return (
    <Empty
      title="Tài khoản quản trị không xem số liệu hộ"
      text="Trang quản lý tài khoản chưa có trong bản này. Việc tài khoản hiện làm qua API."
    />
  );
}
