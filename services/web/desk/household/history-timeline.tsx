import { Anchor, Skeleton, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { formatDate } from '#shared/vietnam/date.ts';
import { formatMoment } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { AccountName } from '../part/account-name.tsx';
import { useGroupWords } from '../priority-flag/flag-queries.ts';
import { useHistory } from './household-queries.ts';
import type { FieldChange, HistoryItem, HouseholdRecord } from './household-types.ts';
import { CHANGE_WORDS, fieldWords, valueWords } from './household-words.ts';

type GroupWords = ReturnType<typeof useGroupWords>;

/** Everything that happened to a household, newest first: what, since when, who recorded it when, and why. */
export function HistoryTimeline({ record }: { record: HouseholdRecord }) {
  const history = useHistory(record.id);
  const groupWords = useGroupWords({ path: record.commune, unitSet: record.unitSet });
  return (
    <section aria-labelledby="history">
      <Title order={3} size="h4" mb="xs" id="history">
        Lịch sử
      </Title>
      {history.error !== null && (
        <ProblemNotice error={history.error} onRetry={() => void history.refetch()} />
      )}
      {history.isLoading && <Skeleton height={160} aria-label="Đang tải lịch sử" />}
      <ol className="timeline">
        {history.data?.map((item) => (
          <li key={item.version}>
            <Item item={item} groupWords={groupWords} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Item({ item, groupWords }: { item: HistoryItem; groupWords: GroupWords }) {
  const { kind, on, at, by, reason, trace, other, changes } = item;
  return (
    <>
      <Text fw={600}>
        {formatDate(on)} · {CHANGE_WORDS[kind]}
      </Text>
      {changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <li key={`${change.field}|${change.person}`}>
              <ChangeLine change={change} groupWords={groupWords} />
            </li>
          ))}
        </ul>
      )}
      {reason !== null && <Text>Lý do: {reason}</Text>}
      {other !== null && (
        <Anchor component={Link} to={`/registry/household/${other}`}>
          Xem hộ liên quan
        </Anchor>
      )}
      <Text fz="sm" c="var(--no-data)">
        Ghi lúc {formatMoment(at)}, bởi <AccountName id={by} />
        {trace !== null && `, từ tệp: ${trace.sheet}, dòng ${trace.line}`}
      </Text>
    </>
  );
}

function ChangeLine({ change, groupWords }: { change: FieldChange; groupWords: GroupWords }) {
  const { field, from, to, hidden } = change;
  const what = fieldWords(change);
  const words = (value: string | null) =>
    field === 'groups' && value !== null && value !== ''
      ? groupWords(value.split(' '))
      : valueWords(field, value);
  if (hidden) return <>{what}: đã sửa (nội dung được giữ kín)</>;
  if (field === 'person') return <>{to === null ? `Không còn ${from}` : `Thêm ${to}`}</>;
  return (
    <>
      {what}: <del>{words(from)}</del> → <ins>{words(to)}</ins>
    </>
  );
}
