import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Account } from '../../shell/api-types.ts';
import { CLASS_WORDS, formatMoment, reasonWords, settledWords } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { problemText } from '../../shell/problem-text.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import type { Draft, NotHandedOverReason, Recipient } from '../outbox/outbox-item.ts';
import { useCampaign } from '../package/use-campaign.ts';
import { PageFrame } from '../part/page-frame.tsx';
import { useLive } from '../part/use-live.ts';
import { database, outbox } from '../phone.ts';
import { GiftList } from './gift-list.tsx';
import { markOf } from './household-mark.ts';
import { type KnownRow, withStates } from './known-households.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { RecipientChoice } from './recipient-choice.tsx';
import { sayIt } from './say-it.ts';

interface Parts {
  readonly account: Account;
  readonly household: string;
}

/** One household: what it gets, who takes it, and the two answers. */
export function HouseholdPage({ account, household }: Parts) {
  const campaign = useCampaign()?.campaign?.id ?? '';
  const key = `household-${campaign}-${household}-${account.id}`;
  const known = useLive(() => getKnown(campaign, household, account), key);
  if (known === undefined)
    return (
      <PageFrame title="Hộ" back="/">
        <p className="empty">Đang mở…</p>
      </PageFrame>
    );
  if (known === null)
    return (
      <PageFrame title="Hộ" back="/">
        <p className="empty">Hộ này không có trên máy. Hãy về trang đầu và tải lại danh sách.</p>
      </PageFrame>
    );
  return <Card account={account} known={known} />;
}

async function getKnown(campaign: string, household: string, account: Account): Promise<KnownRow | null> {
  const row = await database.households.get([campaign, household]);
  if (row === undefined) return null;
  return withStates([row], await outbox.ofHousehold(campaign, household), account)[0] ?? null;
}

function Card({ account, known }: { account: Account; known: KnownRow }) {
  const { household, state } = known;
  const [, goTo] = useLocation();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [recipient, setRecipient] = useState<Recipient>({ relation: 'self' });
  const [asking, setAsking] = useState<'reason' | 'undo' | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const open = household.gifts.filter(({ id }) => state.giftsLeft.includes(id));
  // What a bank pays is nobody's to hand over.
  const due = state.settled === null ? open.filter(({ channel }) => channel !== 'transfer') : [];
  const chosen = due.filter(({ id }) => !left.has(id));
  const list = `/village/${household.village}`;

  async function say(draft: Draft): Promise<void> {
    setBusy(true);
    setError(null);
    try {
      await sayIt(draft, { household, account });
      navigator.vibrate?.(30);
      goTo(list);
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  }

  return (
    <PageFrame title={household.head} subtitle={household.villageName} back={list}>
      <section className="card">
        <p className="household-facts">
          {household.code} · {household.members} khẩu · {CLASS_WORDS[household.class]}
        </p>
        <StateLine known={known} />
        <GiftList
          gifts={household.gifts}
          due={due.map(({ id }) => id)}
          banked={open.filter(({ channel }) => channel === 'transfer').map(({ id }) => id)}
          left={left}
          onToggle={(id) => setLeft(toggled(left, id))}
        />
        {due.length > 0 && (
          <RecipientChoice head={household.head} recipient={recipient} onChange={setRecipient} />
        )}
        {state.undoable !== null && (
          <button type="button" className="button" onClick={() => setAsking('undo')}>
            Hoàn tác xác nhận này
          </button>
        )}
        {error !== null && <ProblemNotice error={error} />}
      </section>
      {(due.length > 0 || (state.outcome === 'none' && state.settled === null)) && (
        <div className="thumb-zone">
          {due.length > 0 && (
            <button
              type="button"
              className="button button-done"
              disabled={busy || chosen.length === 0}
              onClick={() =>
                void say({
                  kind: 'handed-over',
                  gifts: chosen.map(({ id, lines }) => ({ id, lines })),
                  recipient,
                })
              }
            >
              ĐÃ TRAO
            </button>
          )}
          {state.outcome !== 'handed-over' && (
            <button type="button" className="button" disabled={busy} onClick={() => setAsking('reason')}>
              Chưa trao được
            </button>
          )}
        </div>
      )}
      {asking === 'reason' && (
        <ReasonDialog
          kind="not-handed-over"
          onClose={() => setAsking(null)}
          onSave={(reason) => void say({ kind: 'not-handed-over', reason: reason as NotHandedOverReason })}
        />
      )}
      {asking === 'undo' && state.undoable !== null && (
        <ReasonDialog
          kind="undo"
          onClose={() => setAsking(null)}
          onSave={(reason) => void say({ kind: 'undo', undoes: state.undoable?.id ?? '', reason })}
        />
      )}
    </PageFrame>
  );
}

function StateLine({ known: { household, state } }: { known: KnownRow }) {
  const { tone, word } = markOf(state);
  const last = household.state;
  return (
    <div className="state-line">
      <StatusMark tone={tone} word={word} />
      {state.outcome === 'not-handed-over' && <span>{reasonWords(state.reason)}</span>}
      {state.outcome !== 'none' && state.at !== null && <span>{formatMoment(state.at)}</span>}
      {state.outcome !== 'none' && state.undoable === null && last.outcome === state.outcome && (
        <p className="small-print">Theo máy chủ lúc tải danh sách. Muốn sửa, hãy báo cán bộ nghiệp vụ.</p>
      )}
      {state.attention !== null && (
        <p>
          <strong>{problemText(state.attention).says}</strong> {problemText(state.attention).next}
        </p>
      )}
      {state.settled !== null && (
        <p>
          Theo điều chỉnh danh sách đã duyệt, hộ này không phải trao: {settledWords(state.settled)}. Nếu thấy
          sai, hãy báo cán bộ nghiệp vụ.
        </p>
      )}
      {household.gifts.length === 0 && state.settled === null && (
        <p>Hộ này chưa có suất quà nào được duyệt.</p>
      )}
    </div>
  );
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
