import { Anchor, ScrollArea } from '@mantine/core';
import { Link } from 'react-router';
import { parentPath } from '#shared/units/unit-path.ts';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { CLASS_WORDS, formatDong, formatGift } from '../../shell/format.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import { UnitName } from '../part/unit-name.tsx';
import './matrix.css';
import type { MatrixCell, MatrixRow, MatrixTotals } from './matrix-filter.ts';

interface Parts {
  readonly rows: readonly MatrixRow[];
  readonly columns: MatrixTotals['columns'];
  /** Whether households of several communes may stand in it. */
  readonly isWide: boolean;
}

/** Gifts that staff typed by hand share a column. */
const BY_HAND = 'hand';

/** Households down, sources and donors across; the head stays in sight when one pushes it sideways. */
export function MatrixTable({ rows, columns, isWide }: Parts) {
  return (
    <ScrollArea type="auto" viewportProps={{ tabIndex: 0, 'aria-label': 'Hộ và nguồn quà', role: 'region' }}>
      <table className="matrix">
        <Head columns={columns} />
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.household}>
              <td className="number">{index + 1}</td>
              <th scope="row">
                <Anchor component={Link} to={`/registry/household/${row.household}`}>
                  {row.head}
                </Anchor>
                <small>
                  {row.code} · {CLASS_WORDS[row.class]} · {row.members} khẩu
                </small>
              </th>
              <td>
                {row.village}
                {isWide && (
                  <small>
                    <UnitName path={parentPath(row.unit) ?? row.unit} />
                  </small>
                )}
              </td>
              <td className="number">{row.gifts}</td>
              <td>
                <StatusMark tone={row.met ? 'done' : 'attention'} word={row.met ? 'Đạt' : 'Chưa đạt'} />
              </td>
              {columns.map(({ column }) => (
                <td key={column}>
                  <Gifts cells={row.cells.filter((cell) => cell.column === column)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

/** Under each source what it gives in the place, also to those who are filtered out. */
function Head({ columns }: Pick<Parts, 'columns'>) {
  return (
    <thead>
      <tr>
        <th scope="col" className="number">
          STT
        </th>
        <th scope="col">Chủ hộ</th>
        <th scope="col">Xóm</th>
        <th scope="col" className="number">
          Số suất
        </th>
        <th scope="col">Mức tối thiểu</th>
        {columns.map(({ column, giver }) => (
          <th key={column} scope="col">
            {column === BY_HAND ? 'Quà ghi tay' : giver}
          </th>
        ))}
      </tr>
      <tr className="matrix-sums">
        <td className="number" />
        <th scope="row">Cộng cả địa bàn</th>
        <td colSpan={3} />
        {columns.map(({ column, gifts, value }) => (
          <td key={column}>
            {giftCounts(gifts)}
            {value > 0 && <small>{formatDong(value)}</small>}
          </td>
        ))}
      </tr>
    </thead>
  );
}

/** '120 suất, 30 dự kiến' */
function giftCounts({
  approved,
  planned,
  outside,
  waiting,
}: MatrixTotals['columns'][number]['gifts']): string {
  const sure = approved + outside;
  return [
    ...(sure > 0 ? [`${formatMoney(sure)} suất`] : []),
    ...(planned > 0 ? [`${formatMoney(planned)} dự kiến`] : []),
    ...(waiting > 0 ? [`${formatMoney(waiting)} chờ duyệt`] : []),
  ].join(', ');
}

const KIND_WORDS: Readonly<Record<MatrixCell['kind'], string | null>> = {
  approved: null,
  planned: 'dự kiến',
  outside: null,
  waiting: 'chờ duyệt, chưa tính',
};

function Gifts({ cells }: { cells: readonly MatrixCell[] }) {
  if (cells.length === 0) return <span className="matrix-none">–</span>;
  return cells.map((cell, index) => (
    // Gifts of one cell have no id of their own, and never change places.
    <div key={`${cell.giver}-${index}`}>
      {formatGift(cell.lines)}
      {cell.column === BY_HAND && <small>{cell.giver}</small>}
      {KIND_WORDS[cell.kind] !== null && <small>({KIND_WORDS[cell.kind]})</small>}
    </div>
  ));
}
