import { Button, Group, Paper, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '#shared/vietnam/date.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { Account, FollowUp } from '../../shell/api-types.ts';
import { formatDong, formatGift, formatMoment, reasonWords } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { StatusMark } from '../../shell/status-mark.tsx';
import { api } from '../desk.ts';
import { AccountName } from '../part/account-name.tsx';
import { useCommand } from '../part/use-command.ts';
import { useFollowUpItems } from './amendment-queries.ts';
import { DECISION_STATUS } from './amendment-words.ts';
import { SecondDecision } from './second-decision.tsx';

/** A round that goes out again with what is still owed. */
export function FollowUpCard({ followUp, account }: { followUp: FollowUp; account: Account }) {
  const [isOpen, setOpen] = useState(false);
  const { tone, word } = DECISION_STATUS[followUp.status];
  const { number, proposedAt, status, hash } = followUp;
  const title =
    number === null ? `Đợt trao bổ sung lập ${formatMoment(proposedAt)}` : `Đợt trao bổ sung số ${number}`;
  return (
    <Paper withBorder p="md" component="article" aria-label={title}>
      <Group justify="space-between">
        <Title order={4} size="h5">
          {title}
        </Title>
        <StatusMark tone={tone} word={word} />
      </Group>
      <Text fz="sm">
        Căn cứ: {followUp.ground}. Hạn: {formatDate(followUp.due)}. Người lập:{' '}
        <AccountName id={followUp.proposedBy} />
      </Text>
      {status === 'computing' && <Text role="status">Đang gom các suất còn nợ. Trang tự cập nhật.</Text>}
      {status === 'refused' && <Text>Không có suất nào chưa trao được, giữ tại xã hoặc còn thiếu.</Text>}
      {followUp.remark !== null && <Text>Ý kiến trả lại: {followUp.remark}</Text>}
      {hash !== null && (
        <>
          <Text mt="xs">
            {followUp.failed} suất chưa trao được, {followUp.kept} suất giữ tại xã, {followUp.part} suất trao
            thiếu; còn phải trao {formatDong(followUp.owed)}. Không lấy thêm của nguồn nào.
          </Text>
          <Button variant="subtle" size="compact-md" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? 'Đóng danh sách' : 'Xem từng suất'}
          </Button>
          {isOpen && <Items followUp={followUp} />}
          <Text fz="sm" className="hash">
            Mã kiểm: {hash}
          </Text>
        </>
      )}
      {status === 'proposed' && hash !== null && (
        <Decision followUp={followUp} hash={hash} account={account} />
      )}
    </Paper>
  );
}

const STATE_WORDS = { failed: 'Chưa trao được', kept: 'Giữ tại xã', part: 'Trao thiếu' } as const;

function Items({ followUp }: { followUp: FollowUp }) {
  const items = useFollowUpItems(followUp.plan, followUp.id);
  if (items.error !== null) return <ProblemNotice error={items.error} onRetry={() => void items.refetch()} />;
  const rows = items.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table withTableBorder aria-label="Các suất trao bổ sung">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Hộ</Table.Th>
              <Table.Th>Còn phải trao</Table.Th>
              <Table.Th>Vì sao</Table.Th>
              <Table.Th>Ngày, người ghi hoặc giữ</Table.Th>
              <Table.Th>Nay</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.gift}>
                <Table.Td>
                  {row.head}
                  <Text fz="sm">
                    {row.code}, {row.village}
                  </Text>
                </Table.Td>
                <Table.Td>
                  {formatGift(row.owed)}
                  <Text fz="sm">{row.sourceName}</Text>
                </Table.Td>
                <Table.Td>
                  {row.state === 'failed' ? reasonWords(row.reason) : STATE_WORDS[row.state]}
                </Table.Td>
                <Table.Td>
                  {formatDate(row.on)}, <AccountName id={row.by} />
                </Table.Td>
                <Table.Td>
                  <StatusMark
                    tone={row.isDone ? 'done' : 'waiting'}
                    word={row.isDone ? 'Không còn nợ' : 'Còn nợ'}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {items.hasNextPage && (
        <Button variant="default" mt="xs" onClick={() => void items.fetchNextPage()}>
          Xem thêm
        </Button>
      )}
    </>
  );
}

function Decision({ followUp, hash, account }: { followUp: FollowUp; hash: string; account: Account }) {
  const path = { id: followUp.plan, followUp: followUp.id };
  const approve = useCommand({
    send: (seen: string, id) =>
      answerOf(
        api.POST('/api/v1/plans/{id}/follow-ups/{followUp}/approve', {
          params: { path, header: { 'Idempotency-Key': id } },
          body: { hash: seen },
        }),
      ),
    changes: ['follow-ups'],
  });
  const sendBack = useCommand({
    send: (remark: string, id) =>
      answerOf(
        api.POST('/api/v1/plans/{id}/follow-ups/{followUp}/send-back', {
          params: { path, header: { 'Idempotency-Key': id } },
          body: { remark },
        }),
      ),
    changes: ['follow-ups'],
  });
  const { proposedBy } = followUp;
  return <SecondDecision what="đợt trao bổ sung" {...{ hash, proposedBy, account, approve, sendBack }} />;
}
