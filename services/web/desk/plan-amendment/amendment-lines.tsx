import { Skeleton, Table, Text } from '@mantine/core';
import type { AmendmentLine, PlanAmendment } from '../../shell/api-types.ts';
import { formatGift } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { StatusMark } from '../../shell/status-mark.tsx';
import { UnitName } from '../part/unit-name.tsx';
import { useAmendment } from './amendment-queries.ts';
import { whyWords } from './amendment-words.ts';

/** From whom and why, to whom and why. */
export function AmendmentLines({ amendment }: { amendment: PlanAmendment }) {
  const found = useAmendment(amendment);
  if (found.error !== null) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return <Skeleton height={80} aria-label="Đang tải các dòng điều chỉnh" />;
  const { lines } = found.data;
  if (lines.length === 0) return <Text>Không có hộ nào ở địa bàn của bạn.</Text>;
  const conflicts = lines.filter(({ handedOver }) => handedOver);
  return (
    <>
      {conflicts.length > 0 && (
        <Text fw={700} role="alert">
          {conflicts.length} suất đã thu hồi nhưng có xác nhận trao cho hộ: cần kiểm tra lại với cán bộ xã.
        </Text>
      )}
      <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table withTableBorder aria-label="Các dòng điều chỉnh">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Điều chỉnh</Table.Th>
              <Table.Th>Hộ</Table.Th>
              <Table.Th>Xóm, tổ</Table.Th>
              <Table.Th>Nguồn</Table.Th>
              <Table.Th>Suất quà</Table.Th>
              <Table.Th>Vì sao</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Line key={line.gift} line={line} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

function Line({ line }: { line: AmendmentLine }) {
  const isTaken = line.kind === 'take';
  return (
    <Table.Tr>
      <Table.Td>
        <StatusMark tone={isTaken ? 'attention' : 'done'} word={isTaken ? 'Thu hồi' : 'Trao thêm'} />
      </Table.Td>
      <Table.Td>
        {line.head}
        <Text fz="sm">{line.code}</Text>
      </Table.Td>
      <Table.Td>
        {line.village}
        <Text fz="sm" component="div">
          <UnitName path={line.unit.slice(0, line.unit.lastIndexOf('/'))} />
        </Text>
      </Table.Td>
      <Table.Td>{line.sourceName}</Table.Td>
      <Table.Td>{formatGift(line.lines)}</Table.Td>
      <Table.Td>
        {whyWords(line)}
        {line.handedOver && <StatusMark tone="attention" word="Đã xác nhận trao" />}
      </Table.Td>
    </Table.Tr>
  );
}
