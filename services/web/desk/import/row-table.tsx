import { Button, ScrollArea, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { COLUMN_WORDS, faultWords, warningWords } from '#shared/rules/import-words.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { ImportRow } from '../../shell/api-types.ts';
import { CLASS_WORDS } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { api } from '../desk.ts';
import { useGroupWords } from '../priority-flag/flag-queries.ts';
import { FIELD_WORDS } from './column-words.ts';

interface Parts {
  readonly id: string;
  /** Where the file is imported. */
  readonly unit: string;
  readonly trial: number;
  readonly verdict: ImportRow['verdict'];
}

/** Rows of one verdict in the file's order, some at a time. */
export function RowTable({ id, unit, trial, verdict }: Parts) {
  const groupWords = useGroupWords({ path: unit });
  const query = useInfiniteQuery({
    queryKey: ['import-rows', id, trial, verdict],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/imports/{id}/rows', {
          params: {
            path: { id },
            query: { verdict, limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  if (query.error !== null) return <ProblemNotice error={query.error} />;
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  if (query.data !== undefined && rows.length === 0) return <Text>Không có dòng nào.</Text>;
  return (
    <>
      <ScrollArea type="auto" viewportProps={{ tabIndex: 0, 'aria-label': 'Các dòng' }}>
        <Table withTableBorder striped miw={520}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className="number">Dòng</Table.Th>
              <Table.Th>Chủ hộ</Table.Th>
              <Table.Th>Xóm</Table.Th>
              <Table.Th>{verdict === 'refused' ? 'Ô sai và lý do' : 'Nội dung'}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={`${row.sheet}|${row.line}`}>
                <Table.Td className="number">
                  {row.line}
                  {row.sheet !== '' && <Text fz="xs">{row.sheet}</Text>}
                </Table.Td>
                <Table.Td>{row.head}</Table.Td>
                <Table.Td>{row.village}</Table.Td>
                <Table.Td>
                  <Said row={row} groupWords={groupWords} />
                  <GroupsLeft row={row} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      {query.hasNextPage && (
        <Button
          variant="default"
          mt="sm"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Xem thêm
        </Button>
      )}
    </>
  );
}

type GroupWords = ReturnType<typeof useGroupWords>;

function Said({ row, groupWords }: { row: ImportRow; groupWords: GroupWords }) {
  const shown = (field: string, value: string | null) =>
    field === 'groups' && value !== null ? groupWords(value.split(', ')) : valueShown(field, value);
  if (row.effect !== null) return <Fault words={faultWords({ column: '', code: row.effect })} />;
  switch (row.verdict) {
    case 'refused':
      return <Faults row={row} />;
    case 'changed':
      return row.changes.map(({ field, from, to }) => (
        <div key={field}>
          {FIELD_WORDS[field] ?? field}
          {(from !== null || to !== null) && (
            <>
              : <del>{shown(field, from)}</del> → <strong>{shown(field, to)}</strong>
            </>
          )}
        </div>
      ));
    case 'new':
      return (
        <>
          {row.class === null ? '' : CLASS_WORDS[row.class]}, {row.members} khẩu
          {row.made && `, mã hộ được đặt: ${row.code}`}
          {row.warnings
            .filter((code) => !code.startsWith('group-'))
            .map((code) => (
              <Text key={code} fz="xs">
                {warningWords(code)}
              </Text>
            ))}
        </>
      );
    case 'unclear':
      return row.text;
    case 'unchanged':
      return `Mã hộ ${row.code}`;
  }
}

/** What stands in the cell of groups and is no group here: the row goes in without it. */
function GroupsLeft({ row: { groupsLeft, warnings } }: { row: ImportRow }) {
  if (groupsLeft.length === 0) return null;
  return (
    <div>
      {COLUMN_WORDS['nhom_uu_tien']}:{' '}
      {groupsLeft.map((written) => (
        <Fragment key={written}>
          <mark>{written}</mark>{' '}
        </Fragment>
      ))}
      {warnings
        .filter((code) => code.startsWith('group-'))
        .map((code) => (
          <Fault key={code} words={warningWords(code)} />
        ))}
    </div>
  );
}

/** Each wrong cell with what stands in it, and why beside. */
function Faults({ row }: { row: ImportRow }) {
  const wrong = row.cells.filter(({ faults }) => faults.length > 0);
  return (
    <>
      {wrong.map(({ column, value, faults }) => (
        <div key={column}>
          {COLUMN_WORDS[column] ?? column}: <mark>{value === '' ? 'trống' : value}</mark>{' '}
          {faults.map((code) => (
            <Fault key={code} words={faultWords({ column: '', code })} />
          ))}
        </div>
      ))}
      {row.faults.map((code) => (
        <Fault key={code} words={faultWords({ column: '', code })} />
      ))}
    </>
  );
}

function Fault({ words }: { words: string }) {
  return <span className="status-mark status-attention">{words}</span>;
}

const SEX_WORDS: Readonly<Record<string, string>> = { male: 'Nam', female: 'Nữ' };

function valueShown(field: string, value: string | null): string {
  if (value === null) return 'trống';
  if (field === 'class') return value === 'poor' ? CLASS_WORDS.poor : CLASS_WORDS['near-poor'];
  return field === 'sex' ? (SEX_WORDS[value] ?? value) : value;
}
