import { Anchor, Button, Group, NativeSelect, Progress, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { formatDate } from '#shared/vietnam/date.ts';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { Account } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { StatusMark } from '../../shell/status-mark.tsx';
import { hasRole } from '../account-place.ts';
import { api } from '../desk.ts';
import { AccountName } from '../part/account-name.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { UnitName } from '../part/unit-name.tsx';
import { useCommand } from '../part/use-command.ts';
import { BankRows } from './bank-rows.tsx';
import { type RowView, TRANSFER_CHANGES, type TransferFile, useTransferFile } from './transfer-queries.ts';
import { fileMark, viewWord } from './transfer-words.ts';

/** One file of a bank: what its rows came to, the unsure ones, and carrying it out. */
export function TransferPage({ id, account }: { id: string; account: Account }) {
  const query = useTransferFile(id);
  const { search } = useLocation();
  const file = query.data;
  return (
    <Stack gap="lg">
      <Anchor component={Link} to={`/allocation/transfers${search}`}>
        ‹ Mọi tệp kết quả
      </Anchor>
      {query.error !== null && (
        <QueryNotice error={query.error} account={account} onRetry={() => void query.refetch()} />
      )}
      {query.isLoading && <Skeleton height={200} aria-label="Đang tải tệp" />}
      {file !== undefined && (
        <>
          <Head file={file} />
          {file.status === 'confirming' && (
            <div role="status">
              <Text>Đang ghi kết quả từng suất quà. Có thể rời trang này.</Text>
              <Progress value={100} animated aria-label="Đang ghi" />
            </div>
          )}
          {file.status === 'matched' && hasRole(account, 'staff') && <Decide file={file} />}
          <Rows file={file} account={account} />
        </>
      )}
    </Stack>
  );
}

function Head({ file }: { file: TransferFile }) {
  return (
    <div>
      <Group justify="space-between">
        <Title order={2} size="h3" style={{ overflowWrap: 'anywhere' }}>
          {file.name === '' ? 'Tệp không tên' : file.name}
        </Title>
        <StatusMark {...fileMark(file)} />
      </Group>
      <Text>
        {file.sourceName} · <UnitName path={file.unit} /> · gửi bởi <AccountName id={file.by} />
      </Text>
      <Text fz="sm">Ngày chuyển khoản {formatDate(file.day)}, với dòng không ghi ngày</Text>
      <dl className="fact-list">
        {file.counts.map(({ state, rows }) => (
          <div key={state}>
            <dt>{viewWord(state)}</dt>
            <dd>{formatMoney(rows)}</dd>
          </div>
        ))}
      </dl>
      {file.status === 'confirmed' && (
        <Text role="status">
          Đã ghi: <strong>{formatMoney(file.paid)}</strong> suất đã nhận,{' '}
          <strong>{formatMoney(file.failed)}</strong> suất chuyển sang trao tiền mặt.
        </Text>
      )}
    </div>
  );
}

function Decide({ file }: { file: TransferFile }) {
  const params = (key: string) => ({ path: { id: file.id }, header: { 'Idempotency-Key': key } });
  const confirm = useCommand({
    send: (_: string, key) =>
      answerOf(api.POST('/api/v1/transfer-files/{id}/confirmation', { params: params(key), body: {} })),
    changes: TRANSFER_CHANGES,
  });
  const cancel = useCommand({
    send: (_: string, key) =>
      answerOf(api.POST('/api/v1/transfer-files/{id}/cancel', { params: params(key), body: {} })),
    changes: TRANSFER_CHANGES,
  });
  const failure = confirm.error ?? cancel.error;
  return (
    <div>
      <Text mb="xs">
        {file.open > 0
          ? `Còn ${formatMoney(file.open)} dòng chưa rõ. Quyết định xong mới ghi được.`
          : 'Dòng chuyển được thì ghi là hộ đã nhận. Dòng không chuyển được thì suất quà chuyển sang trao tiền mặt.'}
      </Text>
      {failure !== null && <ProblemNotice error={failure} />}
      <Group>
        <Button
          loading={confirm.isPending}
          disabled={file.open > 0}
          onClick={() => confirm.mutate('confirm')}
        >
          Xác nhận và ghi kết quả
        </Button>
        <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate('cancel')}>
          Bỏ tệp này
        </Button>
      </Group>
    </div>
  );
}

function Rows({ file, account }: { file: TransferFile; account: Account }) {
  const views: readonly RowView[] = [
    ...(file.open > 0 ? (['open'] as const) : []),
    ...file.counts.map(({ state }) => state),
  ];
  const [wanted, setWanted] = useState<RowView | null>(null);
  const view = views.find((one) => one === wanted) ?? views[0];
  if (view === undefined) return null;
  return (
    <section>
      <NativeSelect
        label="Xem dòng"
        w={320}
        maw="100%"
        value={view}
        onChange={(event) => setWanted(event.target.value as RowView)}
        data={views.map((value) => ({ value, label: viewWord(value) }))}
        mb="sm"
      />
      <BankRows key={view} file={file} view={view} account={account} />
    </section>
  );
}
