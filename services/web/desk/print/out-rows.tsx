import { Button, Table, Text } from '@mantine/core';
import { formatDate, today } from '#shared/vietnam/date.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { StatusMark } from '../../shell/status-mark.tsx';
import { useCommand } from '../part/use-command.ts';
import { type ListPage, takeBack } from './page-queries.ts';

/** Pages with who has them, the one that is due first in front. */
export function OutRows({ rows, isStaff }: { rows: readonly ListPage[]; isStaff: boolean }) {
  return (
    <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table striped withTableBorder aria-label="Các trang">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Mã trang</Table.Th>
            <Table.Th>Danh sách</Table.Th>
            <Table.Th>Người giữ</Table.Th>
            <Table.Th>Hạn về</Table.Th>
            {isStaff && <Table.Th>Việc</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((page) => (
            <Table.Tr key={page.id}>
              <Table.Td className="tabular">{page.code}</Table.Td>
              <Table.Td>
                {page.village}, trang {page.number}/{page.of}
                <Text fz="sm">{page.sourceName ?? 'Mọi nguồn'}</Text>
              </Table.Td>
              <Table.Td>
                {page.holder?.name ?? (page.returnedAt === null ? 'Chưa giao ai' : 'Đã về')}
              </Table.Td>
              <Table.Td>{page.holder !== null && <Due due={page.holder.due} />}</Table.Td>
              {isStaff && <Table.Td>{page.holder !== null && <TakeBack page={page} />}</Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Due({ due }: { due: string }) {
  return due < today(Date.now()) ? (
    <StatusMark tone="attention" word={`Quá hạn ${formatDate(due)}`} />
  ) : (
    <>{formatDate(due)}</>
  );
}

function TakeBack({ page }: { page: ListPage }) {
  const back = useCommand({ send: takeBack, changes: ['list-pages'] });
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={back.isPending}
        aria-label={`Đã nhận lại trang ${page.code}`}
        onClick={() => back.mutate([page.id])}
      >
        Đã nhận lại
      </Button>
      {back.error !== null && <ProblemNotice error={back.error} />}
    </>
  );
}
