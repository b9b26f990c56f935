import { type FormEvent, useState } from 'react';
import { toApiProblem } from '../shell/api-problem.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { sendReport } from './claim-api.ts';
import { PlaceChoice } from './place-choice.tsx';
import { SentPage } from './sent-page.tsx';
import { usePlaces } from './use-places.ts';

const OTHER = 'other';

/** One form, filled from top to bottom with a thumb. */
export function ReportPage({ onFollow }: { onFollow: (receipt: string) => void }) {
  const places = usePlaces();
  const [village, setVillage] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [command, setCommand] = useState<string>(() => crypto.randomUUID());
  const [receipt, setReceipt] = useState<string | null>(null);
  const commune = places.chain.find(({ level }) => level === 'commune');

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (commune === undefined) return;
    const said = new FormData(event.currentTarget);
    const text = (name: string) => String(said.get(name) ?? '').trim();
    setBusy(true);
    setError(null);
    try {
      const isKnown = village !== '' && village !== OTHER;
      const sent = await sendReport(
        {
          form: places.chain[0]?.form ?? '',
          unit: isKnown ? village : commune.path,
          head: text('head'),
          village: text('village'),
          description: text('description'),
          ...optional('reporterName', text('reporterName')),
          ...optional('reporterPhone', text('reporterPhone')),
        },
        command,
      );
      setReceipt(sent);
    } catch (problem) {
      const { status } = toApiProblem(problem);
      // After a definite answer the next try is another report; after a broken connection it is the same one.
      if (status >= 400 && status < 500) setCommand(crypto.randomUUID());
      setError(problem);
    }
    setBusy(false);
  }

  if (receipt !== null)
    return (
      <SentPage
        receipt={receipt}
        onFollow={() => onFollow(receipt)}
        onAgain={() => {
          setReceipt(null);
          setVillage('');
          setCommand(crypto.randomUUID());
        }}
      />
    );
  return (
    <form onSubmit={(event) => void submit(event)}>
      <p className="hint">
        Ai cũng gửi được, không cần tài khoản. Bạn nhận một mã để theo dõi. Trang này không hiện tên hộ nào.
      </p>
      <PlaceChoice places={places} />
      {commune !== undefined && (
        <>
          <label htmlFor="unit">Xóm, thôn, tổ dân phố</label>
          <select id="unit" value={village} onChange={(event) => setVillage(event.target.value)} required>
            <option value="">Chọn…</option>
            {commune.children.map(({ path, name }) => (
              <option key={path} value={path}>
                {name}
              </option>
            ))}
            <option value={OTHER}>Nơi khác, hoặc không rõ</option>
          </select>
        </>
      )}
      {village === OTHER && (
        <>
          <label htmlFor="village">Tên nơi ở, nếu biết</label>
          <input id="village" name="village" maxLength={120} />
        </>
      )}
      <label htmlFor="head">Họ tên chủ hộ</label>
      <input id="head" name="head" maxLength={120} autoComplete="off" required />
      <label htmlFor="description">Nhà ở đâu, hoàn cảnh thế nào</label>
      <textarea id="description" name="description" rows={4} maxLength={1000} />
      <fieldset>
        <legend>Người phản ánh (không bắt buộc)</legend>
        <p className="hint">Chỉ cán bộ xác minh xem được, để hỏi thêm khi cần.</p>
        <label htmlFor="reporterName">Họ tên</label>
        <input id="reporterName" name="reporterName" maxLength={120} autoComplete="name" />
        <label htmlFor="reporterPhone">Số điện thoại</label>
        <input id="reporterPhone" name="reporterPhone" type="tel" maxLength={20} autoComplete="tel" />
      </fieldset>
      {error !== null && <ProblemNotice error={error} />}
      <button type="submit" className="button button-main" disabled={busy || commune === undefined}>
        {busy ? 'Đang gửi…' : 'Gửi phản ánh'}
      </button>
    </form>
  );
}

function optional(name: 'reporterName' | 'reporterPhone', value: string) {
  return value === '' ? {} : { [name]: value };
}
