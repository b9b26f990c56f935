import { Text } from '@mantine/core';
import { parentPath } from '#shared/units/unit-path.ts';
import { CLASS_WORDS } from '../../shell/format.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import { useGroupWords } from '../priority-flag/flag-queries.ts';
import {
  type AmendmentChange,
  faultWords,
  fieldChanges,
  KIND_WORDS,
  type Listed,
  settlementWords,
} from './amendment-words.ts';

/** Each change old → new, by village; cards, so that it reads the same on a phone. */
export function ChangeList({ changes }: { changes: readonly AmendmentChange[] }) {
  return (
    <ul className="change-list" aria-label="Các thay đổi">
      {changes.map((change) => (
        <li key={change.household} className={change.fault === null ? '' : 'change-unfit'}>
          <ChangeCard change={change} />
        </li>
      ))}
    </ul>
  );
}

function ChangeCard({ change }: { change: AmendmentChange }) {
  const { kind, before, after, note, fault, state } = change;
  const shown = after ?? before;
  return (
    <>
      <div className="change-head">
        <strong>{shown?.head ?? 'Hộ'}</strong>
        <span className="change-kind">{KIND_WORDS[kind]}</span>
      </div>
      {shown !== null && (
        <Text fz="sm">
          {shown.village} · mã {shown.code}
        </Text>
      )}
      <ChangeWords change={change} />
      {note !== null && <Text fz="sm">Ghi chú: {note}</Text>}
      {fault !== null && <StatusMark tone="attention" word={faultWords(fault)} />}
      {state === 'left-out' && <StatusMark tone="neutral" word="Không thực hiện: không còn khớp khi duyệt" />}
    </>
  );
}

function ChangeWords({ change }: { change: AmendmentChange }) {
  const { kind, before, after, settled } = change;
  const groupWords = useGroupWords({ path: parentPath((after ?? before)?.unit ?? '') ?? '' });
  if (kind === 'settle') return <Text fz="sm">Lý do: {settlementWords(change)}</Text>;
  if (kind === 'reinstate')
    return (
      <Text fz="sm">Bỏ ghi không phải trao{settled === null ? '' : ` (${settlementWords(settled)})`}</Text>
    );
  if (before === null || after === null) return after === null ? null : <FactLine row={after} />;
  return (
    <dl className="field-changes">
      {fieldChanges(before, after, groupWords).map((field) => (
        <div key={field.label}>
          <dt>{field.label}</dt>
          <dd>
            <del>{field.before}</del> <span aria-hidden="true">→</span> <ins>{field.after}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FactLine({ row }: { row: Listed }) {
  const born = row.birthYear === null ? '' : ` · sinh ${row.birthYear}`;
  return (
    <Text fz="sm">
      {CLASS_WORDS[row.class]} · {row.members} khẩu{born}
    </Text>
  );
}
