import { Anchor, Button, Checkbox, Group, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { isWithin } from '#shared/units/unit-path.ts';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { Account, PoorList } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { placesWith } from '../account-place.ts';
import { ChangeList } from '../amendment/change-list.tsx';
import { api } from '../desk.ts';
import { Empty } from '../part/empty.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { useCommand } from '../part/use-command.ts';
import { type Difference, useDifferences } from './list-queries.ts';

interface Parts {
  readonly list: PoorList;
  readonly unit: string;
  readonly account: Account;
}

/** Where the registry has moved on from the list; staff of the list proposes all of it, or what is ticked. */
export function DifferencesPanel({ list, unit, account }: Parts) {
  const found = useDifferences(list.id, unit);
  const rows = (found.data?.pages ?? []).flatMap(({ items }) => items);
  const mayPropose = placesWith(account, ['staff']).some((path) => isWithin(path, list.unit));
  return (
    <Stack gap="md">
      <Text fz="sm">
        Sổ hộ thay đổi hằng ngày, còn danh sách đã chốt chỉ đổi bằng điều chỉnh được duyệt. Dưới đây là các hộ
        mà hai bên đang nói khác nhau.
      </Text>
      {found.error !== null && <QueryNotice error={found.error} account={account} />}
      {found.isLoading && <Skeleton height={240} aria-label="Đang so với sổ hộ" />}
      {found.data !== undefined && rows.length === 0 && !found.hasNextPage && (
        <Empty title="Danh sách khớp với sổ hộ" text="Không có hộ nào khác nhau ở địa bàn này." />
      )}
      {rows.length > 0 && mayPropose && <Propose list={list} unit={unit} rows={rows} />}
      {rows.length > 0 && !mayPropose && <ChangeList changes={rows.map(asChange)} />}
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          So tiếp
        </Button>
      )}
    </Stack>
  );
}

function Propose({ list, unit, rows }: Omit<Parts, 'account'> & { rows: readonly Difference[] }) {
  const [reason, setReason] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const free = rows.filter(({ proposedIn }) => proposedIn === null);
  const chosen = free.filter(({ household }) => ticked.has(household));
  const changes = ['amendments', 'list-differences'];
  const some = useCommand({
    send: (body: { list: string; reason: string; changes: ReturnType<typeof asWish>[] }, id) =>
      answerOf(api.POST('/api/v1/amendments', { params: { header: { 'Idempotency-Key': id } }, body })),
    changes,
  });
  const all = useCommand({
    send: (body: { unit: string; reason: string }, id) =>
      answerOf(
        api.POST('/api/v1/poor-lists/{id}/difference-proposals', {
          params: { path: { id: list.id }, header: { 'Idempotency-Key': id } },
          body,
        }),
      ),
    changes,
  });
  const words = reason.trim();
  const made = some.data?.amendment ?? all.data?.amendment ?? null;
  const toggle = (household: string) => {
    const next = new Set(ticked);
    if (!next.delete(household)) next.add(household);
    setTicked(next);
  };
  return (
    <Stack gap="sm">
      <TextInput
        label="Lý do điều chỉnh"
        description="Người phê duyệt sẽ đọc dòng này, ví dụ: Rà soát biến động tháng 1."
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        maxLength={500}
        maw={640}
      />
      <Group>
        <Button
          disabled={words === '' || chosen.length === 0}
          loading={some.isPending}
          onClick={() => some.mutate({ list: list.id, reason: words, changes: chosen.map(asWish) })}
        >
          Đề nghị {formatMoney(chosen.length)} hộ đã chọn
        </Button>
        <Button
          variant="default"
          disabled={words === '' || free.length === 0}
          loading={all.isPending}
          onClick={() => all.mutate({ unit, reason: words })}
        >
          Đề nghị tất cả của địa bàn
        </Button>
      </Group>
      {made !== null && (
        <Text role="status">
          Đã trình điều chỉnh.{' '}
          <Anchor component={Link} to={`/registry/amendments/${made}`}>
            Mở điều chỉnh
          </Anchor>
          {all.data?.more === true && ' Còn nhiều hơn 5.000 hộ: hãy đề nghị tiếp lần nữa.'}
        </Text>
      )}
      {some.error !== null && <ProblemNotice error={some.error} />}
      {all.error !== null && <ProblemNotice error={all.error} />}
      <ul className="change-list choose-list" aria-label="Các hộ khác nhau">
        {rows.map((row) => (
          <li key={row.household}>
            {row.proposedIn === null ? (
              <Checkbox
                aria-label={`Chọn ${row.after?.head ?? row.before?.head ?? 'hộ'}`}
                checked={ticked.has(row.household)}
                onChange={() => toggle(row.household)}
              />
            ) : (
              <Anchor component={Link} fz="sm" to={`/registry/amendments/${row.proposedIn}`}>
                Đã đề nghị
              </Anchor>
            )}
            <ChangeList changes={[asChange(row)]} />
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function asWish({ household, kind, reason, on }: Difference) {
  return { household, kind, reason, on, note: null };
}

function asChange(row: Difference) {
  const { household, kind, reason, on, before, after, settled } = row;
  const words = { note: null, state: 'open' as const, fault: null };
  return { household, kind, reason, on, before, after: kind === 'settle' ? null : after, settled, ...words };
}
