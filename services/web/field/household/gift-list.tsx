import { IconGift } from '@tabler/icons-react';
import type { PackageItem } from '../../shell/api-types.ts';
import { formatGift } from '../../shell/format.ts';
import { StatusMark } from '../../shell/status-mark.tsx';

interface Parts {
  readonly gifts: PackageItem['gifts'];
  /** Ids of those that nobody has handed over yet. */
  readonly due: readonly string[];
  /** Ids of those that a bank pays and has not paid yet. */
  readonly banked: readonly string[];
  /** Ids of those that are not handed over this time. */
  readonly left: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

/** All gifts are chosen from the start; with several, one can be left out. */
export function GiftList({ gifts, due, banked, left, onToggle }: Parts) {
  return (
    <ul className="gift-list" aria-label="Suất quà">
      {gifts.map((gift) => (
        <li key={gift.id}>
          {due.includes(gift.id) && due.length > 1 ? (
            <label className="gift">
              <input type="checkbox" checked={!left.has(gift.id)} onChange={() => onToggle(gift.id)} />
              <GiftWords gift={gift} />
            </label>
          ) : (
            <div className="gift">
              <IconGift aria-hidden="true" />
              <GiftWords gift={gift} />
              {banked.includes(gift.id) && <StatusMark tone="waiting" word="Ngân hàng chuyển khoản" />}
              {!due.includes(gift.id) && !banked.includes(gift.id) && (
                <StatusMark tone="neutral" word="Đã nhận" />
              )}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function GiftWords({ gift }: { gift: PackageItem['gifts'][number] }) {
  return (
    <span className="gift-words">
      <strong>{formatGift(gift.lines)}</strong>
      <span>{gift.sourceName}</span>
    </span>
  );
}
