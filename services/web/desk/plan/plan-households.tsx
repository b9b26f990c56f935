import { Button, Group, NativeSelect, Skeleton, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { isWithin } from '#shared/units/unit-path.ts';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Account, Plan, Source } from '../../shell/api-types.ts';
import { CLASS_WORDS } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { placesWith } from '../account-place.ts';
import { Empty } from '../part/empty.tsx';
import { PlaceSelect } from '../part/place-select.tsx';
import type { Lock } from './lock-queries.ts';
import { usePlanRows } from './plan-queries.ts';
import { PlanRows } from './plan-rows.tsx';
import { type RowFilter, readRowFilter, withRowFilter } from './row-filter.ts';

interface Parts {
  readonly plan: Plan;
  readonly account: Account;
  readonly sources: readonly Source[];
  readonly locks: readonly Lock[];
  readonly onOpen: (household: string) => void;
  readonly exports: ReactNode;
}

/** Who gets what by the plan: thousands of rows, cut down by place, class and source. */
export function PlanHouseholds(parts: Parts) {
  const { plan, locks, onOpen, exports } = parts;
  const [address, setAddress] = useSearchParams();
  const filter = readRowFilter(address);
  const query = usePlanRows(plan.id, filter);
  const { rows, error, hasNextPage, isFetching } = query;
  const isSearching = rows.length === 0 && (query.isLoading || (hasNextPage && error === null));
  return (
    <section aria-labelledby="households">
      <Group justify="space-between" align="end" gap="sm" mb="xs">
        <Title order={3} size="h4" id="households">
          Suất quà theo hộ
        </Title>
        {exports}
      </Group>
      <Filters
        {...parts}
        filter={filter}
        onFilter={(next) => setAddress((before) => withRowFilter(before, next), { replace: true })}
      />
      <Text fz="sm" my="xs" role="status">
        {formatMoney(rows.length)} hộ{hasNextPage ? ', còn nữa ở dưới' : ''}
        {isFetching && ' (đang tải)'}
      </Text>
      {error !== null && <ProblemNotice error={error} onRetry={() => void query.refetch()} />}
      {isSearching && <Skeleton height={300} aria-label="Đang tải hộ" />}
      {rows.length === 0 && !isSearching && error === null && (
        <Empty title="Không có hộ nào" text="Bỏ bớt điều kiện lọc, hoặc chọn địa bàn rộng hơn." />
      )}
      {rows.length > 0 && <PlanRows rows={rows} locks={locks} onOpen={onOpen} />}
      {hasNextPage && rows.length > 0 && (
        <Button mt="sm" variant="default" loading={isFetching} onClick={() => void query.fetchNextPage()}>
          Xem thêm
        </Button>
      )}
    </section>
  );
}

type FilterParts = Parts & { filter: RowFilter; onFilter: (filter: RowFilter) => void };

function Filters({ plan, account, sources, filter, onFilter }: FilterParts) {
  const top = topOf(account, plan);
  return (
    <search aria-label="Lọc hộ">
      <Group align="end" gap="sm">
        <PlaceSelect
          top={top}
          path={filter.place === '' ? top : filter.place}
          onChange={(place) => onFilter({ ...filter, place: place === top ? '' : place })}
        />
        <NativeSelect
          label="Loại hộ"
          value={filter.class}
          onChange={(event) => onFilter({ ...filter, class: event.target.value as RowFilter['class'] })}
          data={[
            { value: '', label: 'Mọi loại' },
            { value: 'poor', label: CLASS_WORDS.poor },
            { value: 'near-poor', label: CLASS_WORDS['near-poor'] },
          ]}
        />
        <NativeSelect
          label="Nguồn"
          maw="100%"
          value={filter.source}
          onChange={(event) => onFilter({ ...filter, source: event.target.value })}
          data={[
            { value: '', label: 'Mọi nguồn' },
            ...sources.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <NativeSelect
          label="Suất quà"
          value={filter.given}
          onChange={(event) => onFilter({ ...filter, given: event.target.value as RowFilter['given'] })}
          data={[
            { value: 'all', label: 'Có hoặc không' },
            { value: 'with', label: 'Có suất' },
            { value: 'without', label: 'Không có suất' },
          ]}
        />
      </Group>
    </search>
  );
}

/** The plan's unit for who is above it, else the first of the account's own places in it. */
function topOf(account: Account, plan: Plan): string {
  const places = placesWith(account, ['staff', 'approver', 'auditor', 'monitor']);
  if (places.some((place) => isWithin(place, plan.unit))) return plan.unit;
  return places.find((place) => isWithin(plan.unit, place)) ?? plan.unit;
}
