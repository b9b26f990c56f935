import { Button } from '@mantine/core';
import { StatusMark } from '../../shell/status-mark.tsx';
import type { DonorRow } from './donor-list-queries.ts';
import { rowMark } from './row-words.ts';

interface Parts {
  readonly rows: readonly DonorRow[];
  readonly chosen: string;
  readonly onChoose: (row: string) => void;
  readonly more: (() => void) | null;
}

/** Rows in the order of the file. */
export function RowQueue({ rows, chosen, onChoose, more }: Parts) {
  return (
    <nav className="donor-queue" aria-label="Các dòng của tệp">
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" aria-current={row.id === chosen} onClick={() => onChoose(row.id)}>
              <strong>{row.name === '' ? 'không có tên' : row.name}</strong>
              <small>
                dòng {row.line}
                {row.village !== '' && ` · ${row.village}`}
              </small>
              <StatusMark {...rowMark(row)} />
            </button>
          </li>
        ))}
      </ul>
      {more !== null && (
        <Button variant="default" fullWidth onClick={more}>
          Xem thêm
        </Button>
      )}
    </nav>
  );
}
