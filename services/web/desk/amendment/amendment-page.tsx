import { Anchor, Button, Progress, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Account } from '../../shell/api-types.ts';
import { formatMoment, formatRatio } from '../../shell/format.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import { AccountName } from '../part/account-name.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { UnitName } from '../part/unit-name.tsx';
import { useAmendment, useChanges } from './amendment-queries.ts';
import { type Amendment, countWords, originWords, STATUS_MARKS } from './amendment-words.ts';
import { ChangeList } from './change-list.tsx';
import { Decision } from './decision.tsx';

/** One amendment: what it changes household by household, and the decision on it. */
export function AmendmentPage({ account }: { account: Account }) {
  const id = useParams()['id'] ?? '';
  const amendment = useAmendment(id);
  const changes = useChanges(id);
  const rows = (changes.data?.pages ?? []).flatMap(({ items }) => items);
  if (amendment.error !== null) return <QueryNotice error={amendment.error} account={account} />;
  if (amendment.data === undefined) return <Skeleton height={300} aria-label="Đang tải điều chỉnh" />;
  return (
    <Stack gap="md">
      <Anchor component={Link} to="/registry/amendments">
        ← Tất cả điều chỉnh
      </Anchor>
      <Head amendment={amendment.data} />
      <Decision
        amendment={amendment.data}
        account={account}
        unfit={rows.filter(({ fault }) => fault !== null).length}
      />
      {changes.error !== null && <QueryNotice error={changes.error} account={account} />}
      {changes.isLoading && <Skeleton height={200} aria-label="Đang tải các thay đổi" />}
      {rows.length > 0 && <ChangeList changes={rows} />}
      {changes.hasNextPage && (
        <Button
          variant="default"
          loading={changes.isFetchingNextPage}
          onClick={() => void changes.fetchNextPage()}
        >
          Xem thêm hộ
        </Button>
      )}
    </Stack>
  );
}

function Head({ amendment }: { amendment: Amendment }) {
  const { number, reason, status, counts, size, leftOut, applied, unit, list } = amendment;
  const { tone, word } = STATUS_MARKS[status];
  const whole = size - leftOut;
  return (
    <Stack gap={4}>
      <Title order={2} size="h3">
        {number === null ? 'Đề nghị điều chỉnh' : `Điều chỉnh lần ${number}`}: {reason}
      </Title>
      <div>
        <StatusMark tone={tone} word={word} />
      </div>
      <Text>
        {countWords(counts)} ·{' '}
        <Anchor component={Link} to={`/registry/lists/${list}`}>
          danh sách của <UnitName path={unit} />
        </Anchor>
      </Text>
      <Text fz="sm">
        Đề nghị {formatMoment(amendment.proposedAt)} bởi <AccountName id={amendment.proposedBy} />,{' '}
        {originWords(amendment.origin)}
        {amendment.decidedAt !== null && ` · ${word.toLowerCase()} ${formatMoment(amendment.decidedAt)}`}
        {amendment.decidedBy !== null && (
          <>
            {' bởi '}
            <AccountName id={amendment.decidedBy} />
          </>
        )}
      </Text>
      {amendment.remark !== null && <Text>Lý do trả lại: {amendment.remark}</Text>}
      {leftOut > 0 && (
        <Text fz="sm">{formatMoney(leftOut)} thay đổi không còn khớp nên không thực hiện.</Text>
      )}
      {status === 'approved' && applied < whole && (
        <div role="status">
          <Text fz="sm">Đang thực hiện {formatRatio(applied, whole)} hộ</Text>
          <Progress value={(100 * applied) / Math.max(1, whole)} aria-label="Tiến độ điều chỉnh" />
        </div>
      )}
    </Stack>
  );
}
