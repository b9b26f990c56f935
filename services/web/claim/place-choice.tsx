import { ProblemNotice } from '../shell/problem-notice.tsx';
import type { ClaimForm } from './claim-api.ts';
import type { Places } from './use-places.ts';

/** Province, district where there are any, commune: each choice shows the next. */
export function PlaceChoice({ places }: { places: Places }) {
  const { chain, error, choose, retry } = places;
  const levels = chain.filter(({ level }) => level !== 'commune');
  return (
    <>
      {levels.length === 0 && error === null && <p className="hint">Đang tải danh sách nơi ở…</p>}
      {levels.map((form, level) => (
        <Level
          key={form.path}
          form={form}
          value={chain[level + 1]?.path ?? ''}
          onChange={(path) => choose(level, path)}
        />
      ))}
      {error !== null && <ProblemNotice error={error} onRetry={retry} />}
    </>
  );
}

function Level({
  form,
  value,
  onChange,
}: {
  form: ClaimForm;
  value: string;
  onChange: (path: string) => void;
}) {
  const id = `place-${form.path}`;
  return (
    <>
      <label htmlFor={id}>{form.level === 'nation' ? 'Tỉnh' : `Trong ${form.name}`}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)} required>
        <option value="">Chọn…</option>
        {form.children.map(({ path, name }) => (
          <option key={path} value={path}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}
