import { type FormEvent, type ReactNode, useState } from 'react';
import type { Account } from './api-types.ts';
import { type SampleAccount, useInstallation } from './installation.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { SampleNotice } from './sample-notice.tsx';
import type { Session } from './session.ts';

interface Parts {
  readonly session: Session;
  readonly title: string;
  /** Who was signed in here before. */
  readonly account: Account | null;
  /** Sample accounts worth showing on this page; all when absent. */
  readonly offers?: ((username: string) => boolean) | undefined;
  readonly children?: ReactNode;
}

export function SignInPage({ session, title, account, offers, children }: Parts) {
  const [username, setUsername] = useState(account?.username ?? '');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setError(null);
    await session.signIn(username.trim(), password).catch(setError);
    setBusy(false);
  }

  return (
    <div className="sign-in-page">
      <SampleNotice />
      <main>
        <h1>{title}</h1>
        {children}
        <form onSubmit={submit}>
          <label htmlFor="username">Tên đăng nhập</label>
          <input
            id="username"
            value={username}
            onChange={(event) => setUsername(event.target.value)}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
          <label htmlFor="password">Mật khẩu</label>
          <input
            id="password"
            type="password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            autoComplete="current-password"
            required
          />
          {error !== null && <ProblemNotice error={error} />}
          <button type="submit" className="button button-main" disabled={busy}>
            {busy ? 'Đang đăng nhập…' : 'Đăng nhập'}
          </button>
        </form>
        <p className="claim-link">
          Biết một hộ nghèo chưa có trong danh sách? <a href="/phan-anh/">Phản ánh hộ bị bỏ sót</a>, không cần
          tài khoản.
        </p>
        <SampleAccounts
          offers={offers}
          onChoose={(chosen) => {
            setUsername(chosen.username);
            setPassword(chosen.password);
          }}
        />
      </main>
    </div>
  );
}

function SampleAccounts({
  offers,
  onChoose,
}: Pick<Parts, 'offers'> & { onChoose: (chosen: SampleAccount) => void }) {
  const { sample, accounts = [] } = useInstallation();
  const shown = accounts.filter(({ username }) => offers?.(username) ?? true);
  if (!sample || shown.length === 0) return null;
  return (
    <section className="sample-accounts" aria-labelledby="sample-accounts">
      <h2 id="sample-accounts">Tài khoản mẫu, mật khẩu {shown[0]?.password}</h2>
      <ul>
        {shown.map((account) => (
          <li key={account.username}>
            <button type="button" className="button" onClick={() => onChoose(account)}>
              <strong>{account.username}</strong> {account.label}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
