import { Anchor, Button, Checkbox, Group, NativeSelect, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Account } from '../../shell/api-types.ts';
import { formatMoment } from '../../shell/format.ts';
import { problemText } from '../../shell/problem-text.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import { hasRole } from '../account-place.ts';
import { AccountName } from '../part/account-name.tsx';
import { Empty } from '../part/empty.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { UnitName } from '../part/unit-name.tsx';
import { useAmendments } from './amendment-queries.ts';
import { type Amendment, countWords, originWords, STATUS_MARKS } from './amendment-words.ts';
import { type ApprovalResult, useApproval } from './use-approval.ts';

const CHOICES = [
  { value: 'proposed', label: 'Chờ duyệt' },
  { value: 'approved', label: 'Đã duyệt' },
  { value: 'sent-back', label: 'Trả lại' },
  { value: 'withdrawn', label: 'Đã rút' },
  { value: 'all', label: 'Tất cả' },
] as const;

/** What waits for a decision; an approver ticks several and approves them at once. */
export function AmendmentQueue({ account }: { account: Account }) {
  const [search, setSearch] = useSearchParams();
  const status = search.get('status') ?? 'proposed';
  const known = CHOICES.find(({ value }) => value === status)?.value ?? 'proposed';
  const list = search.get('list') ?? undefined;
  const found = useAmendments({ status: known === 'all' ? undefined : known, list });
  const rows = (found.data?.pages ?? []).flatMap(({ items }) => items);
  return (
    <Stack gap="md">
      <NativeSelect
        label="Xem"
        w={200}
        value={known}
        onChange={(event) => {
          const value = event.target.value;
          setSearch((before) => {
            before.set('status', value);
            return before;
          });
        }}
        data={[...CHOICES]}
      />
      {found.error !== null && (
        <QueryNotice error={found.error} account={account} onRetry={() => void found.refetch()} />
      )}
      {found.isLoading && <Skeleton height={200} aria-label="Đang tải các điều chỉnh" />}
      {found.data !== undefined && rows.length === 0 && (
        <Empty
          title="Không có điều chỉnh nào"
          text="Điều chỉnh được đề nghị khi hộ có biến động, từ phản ánh, hoặc từ trang của danh sách."
        />
      )}
      {rows.length > 0 && <Rows rows={rows} account={account} />}
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          Xem thêm
        </Button>
      )}
    </Stack>
  );
}

function Rows({ rows, account }: { rows: readonly Amendment[]; account: Account }) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const approval = useApproval();
  const mayTick = (row: Amendment) =>
    hasRole(account, 'approver') && row.status === 'proposed' && !row.makers.includes(account.id);
  const open = rows.filter(mayTick);
  const chosen = open.filter(({ id }) => ticked.has(id));
  const answers = new Map(
    (approval.data?.results ?? []).map((result, index) => [
      approval.variables?.amendments[index]?.id,
      result,
    ]),
  );

  function tick(ids: readonly string[], on: 'on' | 'off'): void {
    const next = new Set(ticked);
    for (const id of ids) if (on === 'on') next.add(id);
    for (const id of ids) if (on === 'off') next.delete(id);
    setTicked(next);
  }

  return (
    <Stack gap="sm">
      {open.length > 0 && (
        <Group justify="space-between">
          <Checkbox
            label={`Chọn cả ${formatMoney(open.length)} điều chỉnh đang hiện`}
            checked={chosen.length === open.length}
            indeterminate={chosen.length > 0 && chosen.length < open.length}
            onChange={(event) =>
              tick(
                open.map(({ id }) => id),
                event.target.checked ? 'on' : 'off',
              )
            }
          />
          <Button
            disabled={chosen.length === 0}
            loading={approval.isPending}
            onClick={() =>
              approval.mutate({
                amendments: chosen.map(({ id, revision }) => ({ id, revision })),
                unfit: 'refuse',
              })
            }
          >
            Duyệt {formatMoney(chosen.length)} điều chỉnh đã chọn
          </Button>
        </Group>
      )}
      {approval.error !== null && <QueryNotice error={approval.error} account={account} />}
      <ul className="change-list" aria-label="Các điều chỉnh">
        {rows.map((row) => (
          <li key={row.id}>
            <Group gap="sm" align="start" wrap="nowrap">
              {mayTick(row) && (
                <Checkbox
                  aria-label={`Chọn: ${row.reason}`}
                  checked={ticked.has(row.id)}
                  onChange={(event) => tick([row.id], event.target.checked ? 'on' : 'off')}
                />
              )}
              <Card row={row} answer={answers.get(row.id)} />
            </Group>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function Card({ row, answer }: { row: Amendment; answer: ApprovalResult | undefined }) {
  const { tone, word } = STATUS_MARKS[row.status];
  return (
    <div className="change-body">
      <div className="change-head">
        <Anchor component={Link} to={`/registry/amendments/${row.id}`} fw={600}>
          {row.number === null ? row.reason : `Lần ${row.number}: ${row.reason}`}
        </Anchor>
        <StatusMark tone={tone} word={word} />
      </div>
      <Text fz="sm">
        {countWords(row.counts)} · <Places communes={row.communes} unit={row.unit} />
      </Text>
      <Text fz="sm">
        Đề nghị {formatMoment(row.proposedAt)} bởi <AccountName id={row.proposedBy} />,{' '}
        {originWords(row.origin)}
      </Text>
      {row.remark !== null && <Text fz="sm">Lý do trả lại: {row.remark}</Text>}
      {answer !== undefined && answer.status === 'refused' && (
        <Text fz="sm" role="alert">
          Chưa duyệt được: {problemText(answer.code ?? 'internal').says} Mở ra để xem từng hộ.
        </Text>
      )}
    </div>
  );
}

function Places({ communes, unit }: { communes: readonly string[]; unit: string }) {
  const [first] = communes;
  if (communes.length === 1 && first !== undefined) return <UnitName path={first} />;
  return (
    <>
      {formatMoney(communes.length)} xã, phường của <UnitName path={unit} />
    </>
  );
}
