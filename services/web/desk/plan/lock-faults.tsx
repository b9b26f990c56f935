import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Plan, Source } from '../../shell/api-types.ts';
import { lockWords, useLocks } from './lock-queries.ts';

type Fault = NonNullable<NonNullable<Plan['problem']>['faults']>[number];

const FAULT_WORDS: Readonly<Record<Fault['code'], string>> = {
  'unknown-household': 'hộ không còn được trao trong danh sách',
  'unknown-source': 'nguồn không còn trong đợt này',
  'not-reached': 'nguồn không dành cho hộ này',
  'has-it-already': 'hộ đã có suất của nguồn này',
  'no-whole-gift': 'số lượng không thành suất trọn',
  contradiction: 'trái với chỉ định khác',
  'supply-exceeded': 'nguồn không đủ cho các chỉ định',
};

/** Of very many the first ones: lifting them shows the others. */
const MOST = 20;

interface Parts {
  readonly faults: readonly Fault[];
  readonly campaign: string;
  readonly sources: readonly Source[];
}

/** Which locks stand in the way of a plan, by household and source: there is none until they are lifted. */
export function LockFaults({ faults, campaign, sources }: Parts) {
  const locks = useLocks(campaign);
  const named = faults.flatMap(({ code, locks: ids }) => ids.map((id) => ({ code, id })));
  const byId = new Map(locks.data?.map((lock) => [lock.id, lock]));
  return (
    <div>
      <ul className="missing">
        {named.slice(0, MOST).map(({ code, id }) => {
          const lock = byId.get(id);
          const source = sources.find((one) => one.id === lock?.source)?.name ?? '…';
          const who =
            lock === undefined
              ? 'Chỉ định đã gỡ'
              : `${lock.head ?? 'Hộ'} (${lock.code ?? '…'}), ${source}, ${lockWords(lock).toLowerCase()}`;
          return (
            <li key={`${code}|${id}`}>
              {who}: {FAULT_WORDS[code]}.
            </li>
          );
        })}
      </ul>
      {named.length > MOST && <Text fz="sm">Và {formatMoney(named.length - MOST)} chỉ định khác.</Text>}
      <Anchor component={Link} to={`/allocation/plans/locks?campaign=${encodeURIComponent(campaign)}`}>
        Mở danh sách chỉ định
      </Anchor>
    </div>
  );
}
