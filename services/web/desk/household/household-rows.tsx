import { Anchor, Checkbox } from '@mantine/core';
import { Link } from 'react-router';
import { WindowVirtualizer } from 'virtua';
import { formatDate, today } from '#shared/vietnam/date.ts';
import { CLASS_WORDS } from '../../shell/format.ts';
import { Empty } from '../part/empty.tsx';
import { WindowRow } from '../part/window-row.tsx';
import { useGroupWords } from '../priority-flag/flag-queries.ts';
import type { HouseholdRow, OldSet } from './list-filter.ts';
import type { Chosen } from './use-chosen.ts';

const COLUMNS = ['STT', 'Chủ hộ', 'Mã hộ', 'Thôn, xóm', 'Khẩu', 'Phân loại', 'Nhóm', 'Thay đổi'];

interface Parts {
  readonly rows: readonly HouseholdRow[];
  readonly path: string;
  /** Of an older unit set. */
  readonly set?: OldSet | undefined;
  /** Where rows can be ticked. */
  readonly chosen?: Chosen;
}

/** Thousands of households, of which only those in sight are drawn. */
export function HouseholdRows({ rows, path, set, chosen }: Parts) {
  const groupWords = useGroupWords(set === undefined ? { path } : { path, unitSet: set });
  if (rows.length === 0)
    return <Empty title="Không có hộ nào" text="Bỏ bớt điều kiện lọc, hoặc chọn địa bàn rộng hơn." />;
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
      <WindowVirtualizer as="tbody" item={WindowRow}>
        {rows.map((row, index) => (
          <Cells
            key={row.id}
            row={row}
            number={index + 1}
            groups={groupWords(row.groups)}
            chosen={row.status === 'active' ? chosen : undefined}
          />
        ))}
      </WindowVirtualizer>
    </table>
  );
}

interface CellParts {
  readonly row: HouseholdRow;
  readonly number: number;
  readonly groups: string;
  readonly chosen: Chosen | undefined;
}

function Cells({ row, number, groups, chosen }: CellParts) {
  return (
    <>
      <td>{chosen === undefined ? number : <Tick row={row} number={number} chosen={chosen} />}</td>
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

function Tick({ row, number, chosen }: { row: HouseholdRow; number: number; chosen: Chosen }) {
  const isChosen = chosen.has(row.id);
  return (
    <Checkbox
      label={number}
      aria-label={`${number}. Chọn hộ ${row.head}, ${row.code}`}
      checked={isChosen}
      disabled={chosen.isFull && !isChosen}
      onChange={() => chosen.toggle(row.id)}
    />
  );
}
