import { Anchor } from '@mantine/core';
import type { Ref } from 'react';
import { Link } from 'react-router';
import { type CustomItemComponentProps, WindowVirtualizer } from 'virtua';
import { formatDate, today } from '#shared/vietnam/date.ts';
import { CLASS_WORDS } from '../../shell/format.ts';
import { useGroupWords } from '../priority-flag/flag-queries.ts';
import type { HouseholdRow } from './list-filter.ts';

const COLUMNS = ['STT', 'Chủ hộ', 'Mã hộ', 'Thôn, xóm', 'Khẩu', 'Phân loại', 'Nhóm', 'Thay đổi'];

/** Thousands of households, of which only those in sight are drawn. */
export function HouseholdRows({ rows, path }: { rows: readonly HouseholdRow[]; path: string }) {
  const groupWords = useGroupWords({ path });
  return (
    <table className="household-rows" aria-label="Danh sách hộ" aria-rowcount={rows.length + 1}>
      <thead>
        <tr aria-rowindex={1}>
          {COLUMNS.map((word) => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <WindowVirtualizer as="tbody" item={Line}>
        {rows.map((row, index) => (
          <Cells key={row.id} row={row} number={index + 1} groups={groupWords(row.groups)} />
        ))}
      </WindowVirtualizer>
    </table>
  );
}

function Line({
  ref,
  style,
  index,
  children,
}: CustomItemComponentProps & { ref?: Ref<HTMLTableRowElement> }) {
  return (
    <tr ref={ref} style={style} aria-rowindex={index + 2}>
      {children}
    </tr>
  );
}

function Cells({ row, number, groups }: { row: HouseholdRow; number: number; groups: string }) {
  return (
    <>
      <td>{number}</td>
      <td>
        <Anchor component={Link} to={`/registry/household/${row.id}`}>
          {row.head}
        </Anchor>
        {row.status === 'ended' && ' (thôi theo dõi)'}
      </td>
      <td>{row.code}</td>
      <td>{row.village}</td>
      <td>{row.members}</td>
      <td>{CLASS_WORDS[row.class]}</td>
      <td>{groups}</td>
      <td>{formatDate(today(Date.parse(row.changedAt)))}</td>
    </>
  );
}
