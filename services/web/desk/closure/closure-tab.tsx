import { Button, Group, NativeSelect, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Account, PoorList } from '../../shell/api-types.ts';
import { homePlace } from '../account-place.ts';
import { Empty } from '../part/empty.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { UnitSelect } from '../part/unit-select.tsx';
import { usePageTitle } from '../part/use-page-title.ts';
import { useLists } from '../poor-list/use-lists.ts';
import { type StateFilter, useVillages } from './closure-queries.ts';
import { VillageTable } from './village-table.tsx';

/** Whether the head of each village has stated that nobody is missing from a list. */
export function ClosureTab({ account }: { account: Account }) {
  usePageTitle('Xác nhận không bỏ sót hộ');
  const lists = useLists();
  const top = homePlace(account) ?? '';
  const [place, setPlace] = useState(top);
  const [wanted, setWanted] = useState('');
  const frozen = (lists.data ?? []).filter((list) => concerns(list, place));
  const list = frozen.find(({ id }) => id === wanted) ?? frozen[0];
  if (lists.error !== null) return <QueryNotice error={lists.error} account={account} />;
  return (
    <Stack gap="md">
      <Text>
        Trưởng xóm ký xác nhận không còn hộ nghèo, hộ cận nghèo nào của xóm bị bỏ sót. Số hộ xác nhận là số hộ
        của xóm trong danh sách, <strong>kể cả hộ không phải trao</strong>. Người khác phê duyệt thì xóm mới
        tính là đã xác nhận.
      </Text>
      <Group align="end">
        <UnitSelect label="Địa bàn" top={top} value={place} onChange={setPlace} />
        {frozen.length > 1 && (
          <NativeSelect
            label="Danh sách"
            value={list?.id ?? ''}
            onChange={(event) => setWanted(event.target.value)}
            data={frozen.map(({ id, name, year }) => ({ value: id, label: `${name} (${year})` }))}
          />
        )}
      </Group>
      {lists.data !== undefined && list === undefined && (
        <Empty title="Chưa có danh sách đã chốt" text="Chốt danh sách xong mới xác nhận được từng xóm." />
      )}
      {list !== undefined && (
        <Villages key={`${list.id}|${place}`} list={list} place={place} account={account} />
      )}
    </Stack>
  );
}

function Villages({ list, place, account }: { list: PoorList; place: string; account: Account }) {
  const [state, setState] = useState<StateFilter>('all');
  const villages = useVillages(place, list.id, state);
  const rows = (villages.data?.pages ?? []).flatMap(({ items }) => items);
  if (villages.error !== null)
    return <QueryNotice error={villages.error} account={account} onRetry={() => void villages.refetch()} />;
  if (villages.data === undefined) return <Skeleton height={240} aria-label="Đang tải các xóm" />;
  return (
    <Stack gap="md">
      <NativeSelect
        label="Trạng thái xác nhận"
        w={220}
        value={state}
        onChange={(event) => setState(event.target.value as StateFilter)}
        data={[
          { value: 'all', label: 'Mọi xóm' },
          { value: 'open', label: 'Chưa xác nhận' },
          { value: 'stated', label: 'Chờ duyệt' },
          { value: 'closed', label: 'Đã xác nhận' },
        ]}
      />
      {rows.length === 0 && (
        <Empty title="Không có xóm nào ở trạng thái này" text="Xóm có khi nhập danh sách hộ." />
      )}
      {rows.length > 0 && <VillageTable list={list.id} rows={rows} account={account} />}
      <Group>
        <Text fz="sm" role="status">
          Đang hiện {formatMoney(rows.length)} xóm{villages.hasNextPage ? ', còn nữa' : ', đã hết'}
        </Text>
        {villages.hasNextPage && (
          <Button
            variant="default"
            loading={villages.isFetchingNextPage}
            onClick={() => void villages.fetchNextPage()}
          >
            Xem thêm
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function concerns({ status, unit }: PoorList, place: string): boolean {
  const within = (above: string, below: string) =>
    above === '' || below === above || below.startsWith(`${above}/`);
  return status === 'frozen' && (within(unit, place) || within(place, unit));
}
