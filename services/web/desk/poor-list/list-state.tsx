import { Button, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { answerOf } from '../../shell/api-client.ts';
import type { Account, PoorList } from '../../shell/api-types.ts';
import { formatMoment, formatRatio } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { StatusMark } from '../../shell/status-mark.tsx';
import { hasRole } from '../account-place.ts';
import { api } from '../desk.ts';
import { AccountName } from '../part/account-name.tsx';
import { useCommand } from '../part/use-command.ts';
import { isMoving } from './use-lists.ts';

export function ListState({ list }: { list: PoorList }) {
  if (list.status === 'draft') return <StatusMark tone="neutral" word="Bản thảo" />;
  if (!isMoving(list))
    return (
      <div>
        <StatusMark tone="done" word="Đã chốt" />
        {list.frozenAt !== null && (
          <Text fz="xs">
            {formatMoment(list.frozenAt)}
            {list.frozenBy !== null && (
              <>
                {' bởi '}
                <AccountName id={list.frozenBy} />
              </>
            )}
          </Text>
        )}
      </div>
    );
  const share = list.frozenCount === null ? 0 : list.released / Math.max(1, list.frozenCount);
  return (
    <div role="status">
      <StatusMark tone="waiting" word="Đang chốt" />
      {list.status === 'freezing' && (
        <Text fz="xs">Trong lúc chốt, chưa nhập tệp và chưa ghi biến động của hộ được.</Text>
      )}
      {list.frozenCount !== null && (
        <Text fz="xs">Đã chuyển {formatRatio(list.released, list.frozenCount)} hộ</Text>
      )}
      <Progress value={share * 100} aria-label="Tiến độ chốt danh sách" />
    </div>
  );
}

export function FreezeButton({ list, account }: { list: PoorList; account: Account }) {
  const [asking, setAsking] = useState(false);
  const freeze = useCommand({
    send: (list: string, id) =>
      answerOf(
        api.POST('/api/v1/poor-lists/{id}/freeze', {
          params: { path: { id: list }, header: { 'Idempotency-Key': id } },
          body: {},
        }),
      ),
    changes: ['poor-lists'],
  });
  if (list.status !== 'draft') return null;
  if (!hasRole(account, 'approver')) return <Text fz="sm">Chờ người phê duyệt chốt</Text>;
  if (list.proposedBy === account.id) return <Text fz="sm">Bạn lập nên người khác phải chốt</Text>;
  return (
    <Stack gap="xs" align="start">
      {asking ? (
        <>
          <Text fz="sm">Sau khi chốt, danh sách chỉ đổi bằng điều chỉnh. Chốt chứ?</Text>
          <Button loading={freeze.isPending} onClick={() => freeze.mutate(list.id)}>
            Chốt danh sách này
          </Button>
          <Button variant="default" onClick={() => setAsking(false)}>
            Để sau
          </Button>
        </>
      ) : (
        <Button onClick={() => setAsking(true)}>Chốt danh sách</Button>
      )}
      {freeze.error !== null && <ProblemNotice error={freeze.error} />}
    </Stack>
  );
}
