import { IconSend } from '@tabler/icons-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import type { Account } from '../../shell/api-types.ts';
import { formatMoment, reasonWords } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { problemText } from '../../shell/problem-text.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import type { Tone } from '../../shell/tone.ts';
import { useSessionState } from '../../shell/use-session.ts';
import { PageFrame } from '../part/page-frame.tsx';
import { useLive } from '../part/use-live.ts';
import { database, session, sync } from '../phone.ts';
import { OthersWaiting } from './others-waiting.tsx';
import type { OutboxRow } from './outbox-row.ts';

const SHOWN = 200;

/** The queue, with names: what is on the phone, what the server has, what a person has to look at. */
export function OutboxPage({ account }: { readonly account: Account }) {
  const { status } = useSessionState(session);
  const { sending, problem } = useSyncExternalStore(sync.subscribe, sync.state);
  const rows = useLive(() => rowsOf(account.id), `outbox-${account.id}`) ?? [];
  const waiting = rows.filter(({ state }) => state === 'stored').length;
  return (
    <PageFrame title="Gửi dữ liệu" subtitle={account.displayName} back="/">
      <section className="card">
        {status === 'ended' ? (
          <Link href="/sign-in" className="button button-main">
            Đăng nhập lại để gửi
          </Link>
        ) : (
          <button
            type="button"
            className="button button-main"
            disabled={sending !== null || waiting === 0}
            onClick={() => void sync.now()}
          >
            <IconSend aria-hidden="true" />
            {sending === null ? 'Gửi ngay' : `Đang gửi ${sending.done}/${sending.total}`}
          </button>
        )}
        {sending !== null && (
          <progress
            max={sending.total}
            value={sending.done}
            aria-label="Đang gửi"
            className="send-progress"
          />
        )}
        {problem !== null && problem.status > 401 && waiting > 0 && <ProblemNotice error={problem} />}
        <Shield />
        <OthersWaiting author={account.id} />
      </section>
      {rows.length === 0 && <p className="empty">Chưa có xác nhận nào trên máy này.</p>}
      <ul className="outbox-list">
        {rows.slice(0, SHOWN).map((row) => (
          <OutboxLine key={row.id} row={row} />
        ))}
      </ul>
      {rows.length > SHOWN && <p className="small-print">Và {rows.length - SHOWN} xác nhận cũ hơn.</p>}
    </PageFrame>
  );
}

/** Those that need somebody first, then what waits, then the newest. */
async function rowsOf(author: string): Promise<OutboxRow[]> {
  const rows = await database.outbox.filter((row) => row.author === author).toArray();
  return rows.sort((a, b) => rank(a) - rank(b) || b.counter - a.counter);
}

function rank({ state }: OutboxRow): number {
  return state === 'received' ? 2 : state === 'stored' ? 1 : 0;
}

function OutboxLine({ row }: { row: OutboxRow }) {
  const { tone, word } = markOf(row);
  return (
    <li>
      <Link href={`/household/${row.household}`} className="outbox-line">
        <span className="household-name">{row.head}</span>
        <StatusMark tone={tone} word={word} />
        <span className="household-facts">
          {wordsOf(row)} · {formatMoment(row.madeAt)}
        </span>
        {row.code !== null && <span className="outbox-code">{problemText(row.code).says}</span>}
      </Link>
    </li>
  );
}

function markOf({ state }: OutboxRow): { tone: Tone; word: string } {
  switch (state) {
    case 'stored':
      return { tone: 'waiting', word: 'Trên máy' };
    case 'received':
      return { tone: 'done', word: 'Đã nhận' };
    case 'refused':
    case 'conflict':
      return { tone: 'attention', word: 'Cần xem lại' };
  }
}

function wordsOf({ item }: OutboxRow): string {
  switch (item.kind) {
    case 'handed-over':
      return 'Đã trao';
    case 'not-handed-over':
      return `Chưa trao được: ${reasonWords(item.reason ?? null).toLowerCase()}`;
    case 'undo':
      return 'Hoàn tác';
  }
}

/** Whether the browser has promised not to clear the store by itself. */
function Shield() {
  const [kept, setKept] = useState<boolean | null>(null);
  useEffect(() => {
    void navigator.storage?.persisted?.().then(setKept);
  }, []);
  if (kept === null) return null;
  return (
    <p className="small-print">
      {kept
        ? 'Trình duyệt đã cam kết giữ dữ liệu trên máy này.'
        : 'Trình duyệt chưa cam kết giữ dữ liệu. Hãy gửi sớm khi có mạng và đừng xóa dữ liệu trình duyệt.'}
    </p>
  );
}
