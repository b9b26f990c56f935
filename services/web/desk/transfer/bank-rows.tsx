import { Button, Checkbox, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Account } from '../../shell/api-types.ts';
import { formatDong } from '../../shell/format.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import { hasRole } from '../account-place.ts';
import { QueryNotice } from '../part/query-notice.tsx';
import { RowDecision } from './row-decision.tsx';
import { type BankRow, type RowView, type TransferFile, useBankRows } from './transfer-queries.ts';
import { rowMark } from './transfer-words.ts';

interface Parts {
  readonly file: TransferFile;
  readonly view: RowView;
  readonly account: Account;
}

/** Rows with their line in the file; unsure ones are ticked and decided on, several at once when they are passed over. */
export function BankRows({ file, view, account }: Parts) {
  const found = useBankRows(file.id, view);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const rows = (found.data?.pages ?? []).flatMap(({ items }) => items);
  const mayDecide = file.status === 'matched' && hasRole(account, 'staff');
  const open = rows.filter((row) => mayDecide && row.open);
  const chosen = open.filter(({ id }) => ticked.has(id));
  if (found.error !== null) return <QueryNotice error={found.error} account={account} />;
  if (found.isLoading) return <Skeleton height={160} aria-label="Đang tải dòng" />;

  function tick(ids: readonly string[], isOn: boolean): void {
    const next = new Set(ticked);
    for (const id of ids) {
      if (isOn) next.add(id);
      else next.delete(id);
    }
    setTicked(next);
  }

  return (
    <Stack gap="sm">
      {open.length > 0 && (
        <Checkbox
          label={`Chọn cả ${formatMoney(open.length)} dòng đang hiện`}
          checked={chosen.length === open.length}
          indeterminate={chosen.length > 0 && chosen.length < open.length}
          onChange={(event) =>
            tick(
              open.map(({ id }) => id),
              event.target.checked,
            )
          }
        />
      )}
      {chosen.length > 0 && (
        <RowDecision key={chosen.map(({ id }) => id).join()} file={file.id} rows={chosen} />
      )}
      <ul className="change-list" aria-label="Dòng của tệp">
        {rows.map((row) => (
          <li key={row.id}>
            <Group gap="sm" align="start" wrap="nowrap">
              {mayDecide && row.open && (
                <Checkbox
                  aria-label={`Chọn dòng ${row.line}`}
                  checked={ticked.has(row.id)}
                  onChange={(event) => tick([row.id], event.target.checked)}
                />
              )}
              <Row row={row} />
            </Group>
          </li>
        ))}
      </ul>
      <Group>
        <Text fz="sm" role="status">
          Đang hiện {formatMoney(rows.length)} dòng{found.hasNextPage ? ', còn nữa' : ', đã hết'}
        </Text>
        {found.hasNextPage && (
          <Button
            variant="default"
            loading={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            Xem thêm
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function Row({ row }: { row: BankRow }) {
  const { sheet, line, references, name, amount, said, household, decided } = row;
  return (
    <div className="change-body">
      <div className="change-head">
        <strong>
          Dòng {formatMoney(line)}
          {sheet !== '' && ` (${sheet})`}
          {name !== '' && `: ${name}`}
        </strong>
        <StatusMark {...rowMark(row)} />
      </div>
      <Text fz="sm">
        {amount !== null && `${formatDong(amount)} · `}
        {references.length === 0 ? 'không có mã tham chiếu' : references.join(', ')}
      </Text>
      {said !== '' && <Text fz="sm">Ngân hàng ghi: {said}</Text>}
      {household !== null && (
        <Text fz="sm">
          Hộ {household.head}, {household.village}
        </Text>
      )}
      {decided !== null && <Text fz="sm">Lý do: {decided.reason}</Text>}
    </div>
  );
}
