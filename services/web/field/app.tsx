import { Route, Switch } from 'wouter';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { SampleNotice } from '../shell/sample-notice.tsx';
import { SignInPage } from '../shell/sign-in-page.tsx';
import { useSessionState } from '../shell/use-session.ts';
import { HouseholdPage } from './household/household-page.tsx';
import { OthersWaiting } from './outbox/others-waiting.tsx';
import { OutboxPage } from './outbox/outbox-page.tsx';
import { session } from './phone.ts';
import { VillagePage } from './village/village-page.tsx';
import { VillagesPage } from './village/villages-page.tsx';

/** Whoever signed in here before goes on working, with or without network and session. */
export function App() {
  const { status, account } = useSessionState(session);
  if (!isSecureContext) return <Insecure />;
  if (status === 'starting') return <p className="page-start">Đang mở Tết 100…</p>;
  if (status === 'unreachable' && account === null) return <Unreachable />;
  if (account === null) return <SignIn />;
  return (
    <Switch>
      <Route path="/">
        <VillagesPage account={account} />
      </Route>
      <Route path="/village/*">
        {(rest) => <VillagePage key={rest['*']} account={account} path={rest['*']} />}
      </Route>
      <Route path="/household/:id">
        {({ id }) => <HouseholdPage key={id} account={account} household={id} />}
      </Route>
      <Route path="/outbox">
        <OutboxPage account={account} />
      </Route>
      <Route path="/sign-in">
        {status === 'signed-in' ? <VillagesPage account={account} /> : <SignIn />}
      </Route>
      <Route>
        <VillagesPage account={account} />
      </Route>
    </Switch>
  );
}

function SignIn() {
  const { account } = useSessionState(session);
  return (
    <SignInPage
      session={session}
      title="Xác nhận trao quà Tết"
      account={account}
      offers={(username) => username === 'xa' || username.startsWith('xa-')}
    >
      <OthersWaiting author={null} />
    </SignInPage>
  );
}

function Unreachable() {
  return (
    <main className="page-start">
      <SampleNotice />
      <h1>Tết 100</h1>
      <ProblemNotice error={new TypeError()} onRetry={() => void session.start()} />
    </main>
  );
}

/** Without https the browser offers neither fingerprints of items nor a lock between tabs. */
function Insecure() {
  return (
    <main className="page-start">
      <h1>Cần mở bằng địa chỉ https</h1>
      <p>Địa chỉ này không được bảo vệ nên máy không lưu xác nhận được.</p>
      <p>Hãy mở lại bằng địa chỉ bắt đầu bằng https do tỉnh cấp.</p>
    </main>
  );
}
