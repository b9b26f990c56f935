import { Button } from '@mantine/core';
import { WindowVirtualizer } from 'virtua';
import { parentPath } from '#shared/units/unit-path.ts';
import { CLASS_WORDS, formatDong, formatGift } from '../../shell/format.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import { UnitName } from '../part/unit-name.tsx';
import { WindowRow } from '../part/window-row.tsx';
import { type Lock, lockWords } from './lock-queries.ts';
import './plan.css';
import type { PlanRow } from './row-filter.ts';

const COLUMNS = ['STT', 'Chủ hộ', 'Xóm, xã', 'Suất quà của phương án', 'Giá trị', 'Chỉ định', 'Vì sao'];

interface Parts {
  readonly rows: readonly PlanRow[];
  readonly locks: readonly Lock[];
  readonly onOpen: (household: string) => void;
}

/** Thousands of households, of which only those in sight are drawn. */
export function PlanRows({ rows, locks, onOpen }: Parts) {
  const byHousehold = Map.groupBy(locks, ({ household }) => household);
  return (
    <table className="plan-rows" aria-label="Suất quà theo hộ" aria-rowcount={rows.length + 1}>
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
            key={row.household}
            row={row}
            number={index + 1}
            locks={byHousehold.get(row.household) ?? []}
            onOpen={onOpen}
          />
        ))}
      </WindowVirtualizer>
    </table>
  );
}

interface CellParts {
  readonly row: PlanRow;
  readonly number: number;
  readonly locks: readonly Lock[];
  readonly onOpen: (household: string) => void;
}

function Cells({ row, number, locks, onOpen }: CellParts) {
  const value = row.gifts.reduce((sum, gift) => sum + gift.value, 0);
  return (
    <>
      <td>{number}</td>
      <td>
        {row.head}
        <small>
          {row.code} · {CLASS_WORDS[row.class]} · {row.members}
          {'\u00a0'}khẩu{row.settled && ' · không phải trao nữa'}
        </small>
      </td>
      <td>
        {row.village}
        <small>
          <UnitName path={parentPath(row.unit) ?? row.unit} />
        </small>
      </td>
      <td>
        {row.gifts.length === 0 && <StatusMark tone="neutral" word="Không có suất" />}
        {row.gifts.map(({ source, name, lines }) => (
          <div key={source}>
            {name}: {formatGift(lines)}
          </div>
        ))}
      </td>
      <td>{value > 0 && formatDong(value)}</td>
      <td>
        {locks.map((lock) => (
          <div key={lock.id}>{lockWords(lock)}</div>
        ))}
      </td>
      <td>
        <Button
          size="compact-md"
          variant="default"
          aria-label={`Vì sao, và chỉ định: hộ ${row.head}, ${row.code}`}
          onClick={() => onOpen(row.household)}
        >
          Vì sao?
        </Button>
      </td>
    </>
  );
}
