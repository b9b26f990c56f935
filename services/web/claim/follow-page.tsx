import { type FormEvent, useState } from 'react';
import { formatDate } from '#shared/vietnam/date.ts';
import { toApiProblem } from '../shell/api-problem.ts';
import { REFUSAL_WORDS, stateWords, stepWords } from '../shell/claim-words.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { type ClaimState, getState } from './claim-api.ts';

/** How far a report has come: words and days, no name. */
export function FollowPage({ known }: { known: string }) {
  const [receipt, setReceipt] = useState(known);
  const [state, setState] = useState<ClaimState | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setError(null);
    setState(null);
    await getState(receipt.trim()).then(setState, setError);
    setBusy(false);
  }

  return (
    <>
      <form onSubmit={(event) => void submit(event)}>
        <label htmlFor="receipt">Mã phản ánh</label>
        <input
          id="receipt"
          value={receipt}
          onChange={(event) => setReceipt(event.target.value)}
          placeholder="Ví dụ K7QW-3M9X-TRA2"
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          required
        />
        <button type="submit" className="button button-main" disabled={busy}>
          {busy ? 'Đang tìm…' : 'Xem kết quả'}
        </button>
      </form>
      {error !== null && <FollowError error={error} />}
      {state !== null && <Found state={state} />}
    </>
  );
}

function FollowError({ error }: { error: unknown }) {
  if (toApiProblem(error).code !== 'not-found') return <ProblemNotice error={error} />;
  return (
    <p role="alert" className="problem-notice">
      Không có mã này. Kiểm tra lại từng chữ và số: mã có 12 ký tự, không có chữ I, L, O, U.
    </p>
  );
}

function Found({ state }: { state: ClaimState }) {
  const { receipt, reason, words, steps } = state;
  return (
    <section aria-labelledby="state-title">
      <div role="status">
        <h2 id="state-title">{stateWords(state)}</h2>
      </div>
      <p className="hint">Mã {receipt}</p>
      {reason !== null && (
        <p>
          <strong>{REFUSAL_WORDS[reason]}.</strong> {words}
        </p>
      )}
      <ol className="steps">
        {steps.map(({ kind, on }, index) => (
          <li key={`${index}-${kind}`}>
            <strong>{formatDate(on)}</strong> {stepWords(kind)}
          </li>
        ))}
      </ol>
      {reason !== null && <p>Chưa đồng ý? Hãy gửi phản ánh mới và ghi rõ thêm, hoặc gặp cán bộ xã.</p>}
    </section>
  );
}
