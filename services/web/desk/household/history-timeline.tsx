import { Anchor, Skeleton, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { formatDate } from '#shared/vietnam/date.ts';
import type { Account } from '../../shell/api-types.ts';
import { formatMoment } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { useHistory } from './household-queries.ts';
import type { FieldChange, HistoryItem } from './household-types.ts';
import { CHANGE_WORDS, fieldWords, valueWords } from './household-words.ts';

/** Everything that happened to a household, newest first: what, since when, who recorded it when, and why. */
export function HistoryTimeline({ id, account }: { id: string; account: Account }) {
  const history = useHistory(id);
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
            <Item item={item} mine={item.by === account.id} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Item({ item, mine }: { item: HistoryItem; mine: boolean }) {
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
              <ChangeLine change={change} />
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
        Ghi lúc {formatMoment(at)}, {mine ? 'bởi bạn' : `bởi tài khoản ${by.slice(0, 8)}`}
        {trace !== null && `, từ tệp: ${trace.sheet}, dòng ${trace.line}`}
      </Text>
    </>
  );
}

function ChangeLine({ change }: { change: FieldChange }) {
  const { field, from, to, hidden } = change;
  const what = fieldWords(change);
  if (hidden) return <>{what}: đã sửa (nội dung được giữ kín)</>;
  if (field === 'person') return <>{to === null ? `Không còn ${from}` : `Thêm ${to}`}</>;
  return (
    <>
      {what}: <del>{valueWords(field, from)}</del> → <ins>{valueWords(field, to)}</ins>
    </>
  );
}
