import {
  Anchor,
  Button,
  Group,
  NativeSelect,
  Paper,
  Progress,
  Skeleton,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { formatDate } from '#shared/vietnam/date.ts';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { Account } from '../../shell/api-types.ts';
import { formatRatio } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { StatusMark } from '../../shell/status-mark.tsx';
import { hasRole } from '../account-place.ts';
import { api } from '../desk.ts';
import { AccountName } from '../part/account-name.tsx';
import { ExportButton } from '../part/export-button.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { UnitName } from '../part/unit-name.tsx';
import { useCommand } from '../part/use-command.ts';
import { DecisionFile } from './decision-file.tsx';
import { RehomingRows } from './rehoming-rows.tsx';
import { SET_WORDS, stateOf } from './rehoming-words.ts';
import { type Rehoming, type RowState, useRehoming } from './unit-change-queries.ts';

/** One re-homing: how far it is, what a person must decide, and the approval of the whole. */
export function RehomingPage({ account }: { account: Account }) {
  const { id = '' } = useParams();
  const rehoming = useRehoming(id);
  if (rehoming.error !== null)
    return <QueryNotice error={rehoming.error} account={account} onRetry={() => void rehoming.refetch()} />;
  if (rehoming.data === undefined) return <Skeleton height={240} aria-label="Đang tải đợt chuyển" />;
  return (
    <Stack gap="lg">
      <Anchor component={Link} to="/registry/units/rehomings">
        Tất cả các đợt chuyển
      </Anchor>
      <Head rehoming={rehoming.data} />
      <Decision rehoming={rehoming.data} account={account} />
      {rehoming.data.status === 'deciding' && hasRole(account, 'staff') && <DecisionFile id={id} />}
      {rehoming.data.status !== 'surveying' && (
        <Villages rehoming={rehoming.data} mayDecide={hasRole(account, 'staff')} />
      )}
    </Stack>
  );
}

function Head({ rehoming }: { rehoming: Rehoming }) {
  const { counts, status, year, fromSet, on, reason } = rehoming;
  const moved = counts.rehomed + counts.left;
  return (
    <section>
      <Title order={2} size="h3">
        Chuyển hộ năm {year}: <UnitName path={rehoming.unit} />
      </Title>
      <Text>
        {SET_WORDS[fromSet]} → đơn vị từ {formatDate(on)}. {reason}
      </Text>
      <Group gap="xl" mt="sm">
        <StatusMark {...stateOf(rehoming)} />
        <Text>
          {formatMoney(counts.villages)} xóm, {formatMoney(counts.households)} hộ
        </Text>
        {counts.leftOut > 0 && <Text>{formatMoney(counts.leftOut)} xóm để lại</Text>}
      </Group>
      <Text fz="sm" mt="xs">
        Bắt đầu bởi <AccountName id={rehoming.startedBy} />
        {rehoming.approvedBy !== null && (
          <>
            {', phê duyệt bởi '}
            <AccountName id={rehoming.approvedBy} />
          </>
        )}
      </Text>
      {(status === 'applying' || status === 'done') && (
        <div role="status">
          <Text mt="sm">
            Đã chuyển {formatRatio(counts.rehomed, counts.households)} hộ
            {status === 'done' &&
              `, để lại ${formatMoney(counts.left)} hộ (có lý do từng hộ trong tệp Excel)`}
          </Text>
          <Progress value={(moved / Math.max(1, counts.households)) * 100} aria-label="Tiến độ chuyển hộ" />
        </div>
      )}
    </section>
  );
}

function Decision({ rehoming, account }: { rehoming: Rehoming; account: Account }) {
  const [asking, setAsking] = useState(false);
  const { id, revision, counts } = rehoming;
  const approve = useCommand({
    send: (seen: number, key) =>
      answerOf(
        api.POST('/api/v1/rehomings/{id}/approve', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: { revision: seen },
        }),
      ),
    changes: ['rehomings', 'rehoming-rows'],
  });
  if (rehoming.status !== 'deciding') return null;
  if (counts.undecided > 0)
    return (
      <Notice title={`Còn ${formatMoney(counts.undecided)} xóm cần quyết định`}>
        <Text>
          Gồm {formatMoney(counts.undecidedHouseholds)} hộ. Chọn xã mới cho từng xóm, hoặc để lại kèm lý do.
          Quyết định hết thì người phê duyệt mới duyệt được.
        </Text>
      </Notice>
    );
  if (!hasRole(account, 'approver') || rehoming.startedBy === account.id)
    return (
      <Notice title="Đã quyết định xong">
        <Text>Chờ một người phê duyệt khác duyệt cả đợt.</Text>
      </Notice>
    );
  return (
    <Notice title="Phê duyệt cả đợt">
      <Text>
        {formatMoney(counts.households)} hộ sẽ sang đơn vị mới, trừ {formatMoney(counts.leftOut)} xóm để lại.
        Trong lúc chuyển không chốt được danh sách. Việc này không hoàn tác được cả đợt.
      </Text>
      <Group mt="sm">
        {asking ? (
          <>
            <Button loading={approve.isPending} onClick={() => approve.mutate(revision)}>
              Phê duyệt và chuyển
            </Button>
            <Button variant="default" onClick={() => setAsking(false)}>
              Để sau
            </Button>
          </>
        ) : (
          <Button onClick={() => setAsking(true)}>Phê duyệt…</Button>
        )}
      </Group>
      {approve.error !== null && <ProblemNotice error={approve.error} />}
    </Notice>
  );
}

/** What is to be done now. */
function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper withBorder p="md" role="group" aria-label={title}>
      <Title order={3} size="h4" mb="xs">
        {title}
      </Title>
      {children}
    </Paper>
  );
}

const FILTERS: readonly { readonly value: RowState | ''; readonly label: string }[] = [
  { value: 'undecided', label: 'Cần quyết định' },
  { value: 'decided', label: 'Đã quyết định' },
  { value: 'left-out', label: 'Để lại' },
  { value: 'automatic', label: 'Tự động' },
  { value: '', label: 'Tất cả' },
];

function Villages({ rehoming, mayDecide }: { rehoming: Rehoming; mayDecide: boolean }) {
  const [state, setState] = useState<RowState | ''>(rehoming.counts.undecided > 0 ? 'undecided' : '');
  return (
    <section>
      <Group align="end" justify="space-between" mb="sm">
        <NativeSelect
          label="Xem các xóm"
          value={state}
          onChange={({ target }) => setState(target.value as RowState | '')}
          data={[...FILTERS]}
        />
        <ExportButton
          word="Tải tệp Excel"
          address={`/api/v1/rehomings/${rehoming.id}/workbook${state === '' ? '' : `?state=${state}`}`}
        />
      </Group>
      <RehomingRows
        rehoming={rehoming}
        state={state === '' ? undefined : state}
        mayDecide={mayDecide && rehoming.status === 'deciding'}
      />
    </section>
  );
}
