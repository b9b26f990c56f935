import { Anchor, Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { toApiProblem } from '../../shell/api-problem.ts';
import type { Import } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { StatusMark } from '../../shell/status-mark.tsx';
import { useCommand } from '../part/use-command.ts';
import { takeStep } from './import-queries.ts';
import { MarkedFileButton } from './marked-file-button.tsx';

/** What came of the file, and the way back as long as nothing was built on it. */
export function ResultStep({ row }: { row: Import }) {
  const { created, changed, unchanged, refused, newVillages } = row.effect;
  const figures: readonly (readonly [string, number])[] = [
    ['Hộ mới', created],
    ['Hộ đã sửa', changed],
    ['Hộ giữ nguyên', unchanged],
    ['Dòng bị từ chối', refused],
    ['Xóm mới', newVillages],
    ['Không có trong tệp', row.absent],
  ];
  if (row.status === 'applying') return null;
  return (
    <Stack>
      <Paper withBorder p="lg" role="status">
        <StatusMark {...outcome(row)} />
        <SimpleGrid cols={{ base: 2, sm: 6 }} mt="md">
          {figures.map(([word, count]) => (
            <div key={word}>
              <Text fz="sm">{word}</Text>
              <Text fz={24} fw={700} className="tabular">
                {formatMoney(count)}
              </Text>
            </div>
          ))}
        </SimpleGrid>
      </Paper>
      <Group>
        {refused > 0 && <MarkedFileButton id={row.id} />}
        <Anchor component={Link} to="?step=trial">
          Xem từng dòng
        </Anchor>
      </Group>
      {refused > 0 && (
        <Text>Sửa các dòng bị từ chối trong tệp rồi gửi lại cả tệp: hộ đã ghi không bị nhân đôi.</Text>
      )}
      <Withdraw row={row} />
    </Stack>
  );
}

function outcome(row: Import) {
  const { created, changed, refused } = row.effect;
  switch (row.status) {
    case 'cancelled':
      return {
        tone: 'neutral',
        word:
          created + changed === 0
            ? 'Đã dừng, chưa ghi gì'
            : `Đã dừng; ${formatMoney(created + changed)} hộ đã ghi trước đó vẫn được giữ`,
      } as const;
    case 'withdrawing':
      return { tone: 'waiting', word: 'Đang rút lại' } as const;
    case 'withdrawn':
      return { tone: 'neutral', word: `Đã rút lại ${formatMoney(row.withdrawn)} hộ` } as const;
    default:
      return refused === 0
        ? ({ tone: 'done', word: 'Đã nhập hết' } as const)
        : ({ tone: 'attention', word: `Đã nhập, còn ${formatMoney(refused)} dòng bị từ chối` } as const);
  }
}

/** Asked twice: it takes back every household that the file brought. */
function Withdraw({ row }: { row: Import }) {
  const [sure, setSure] = useState(false);
  const withdraw = useCommand({
    send: (_: 'withdraw', id) => takeStep(row.id, 'withdraw', id),
    changes: ['import', 'imports'],
  });
  const { created, changed } = row.effect;
  if ((row.status !== 'done' && row.status !== 'cancelled') || created + changed === 0) return null;
  const blockers = withdraw.error === null ? [] : toApiProblem(withdraw.error).pointers;
  return (
    <Paper withBorder p="md">
      <Text>Nhập nhầm tệp? Rút lại thì mọi hộ trở về như trước khi nhập.</Text>
      <Group mt="xs">
        {sure ? (
          <>
            <Button color="red.9" loading={withdraw.isPending} onClick={() => withdraw.mutate('withdraw')}>
              Rút lại {formatMoney(created + changed)} hộ
            </Button>
            <Button variant="default" onClick={() => setSure(false)}>
              Không rút
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => setSure(true)}>
            Rút lại lần nhập này
          </Button>
        )}
      </Group>
      {withdraw.error !== null && <ProblemNotice error={withdraw.error} />}
      {blockers.length > 0 && (
        <Text fz="sm">
          Hộ vướng:{' '}
          {blockers.map((pointer, index) => (
            <Anchor
              key={pointer}
              component={Link}
              to={`/registry/household/${pointer.split('/').at(-1)}`}
              mr="xs"
            >
              hộ {index + 1}
            </Anchor>
          ))}
        </Text>
      )}
    </Paper>
  );
}
