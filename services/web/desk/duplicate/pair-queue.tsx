import { Button } from '@mantine/core';
import { StatusMark } from '../../shell/status-mark.tsx';
import type { PairItem } from './duplicate-queries.ts';
import { LEVEL_MARKS } from './duplicate-words.ts';

interface Parts {
  readonly rows: readonly PairItem[];
  readonly chosen: string;
  readonly onChoose: (pair: string) => void;
  readonly more: (() => void) | null;
}

/** Pairs, the certain first. */
export function PairQueue({ rows, chosen, onChoose, more }: Parts) {
  return (
    <nav className="pair-queue" aria-label="Các cặp hộ">
      <ul>
        {rows.map(({ id, level, sides }) => (
          <li key={id}>
            <button type="button" aria-current={id === chosen} onClick={() => onChoose(id)}>
              <StatusMark {...LEVEL_MARKS[level]} />
              {sides.map((side) => (
                <span key={side.id} className="pair-name">
                  {side.head}
                  {side.birthYear === null ? '' : `, ${side.birthYear}`}
                  <small>
                    {side.village}, {side.communeName}
                  </small>
                </span>
              ))}
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
