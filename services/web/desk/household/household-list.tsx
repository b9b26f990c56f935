import { Button, Group, NativeSelect, Skeleton, Stack, Text } from '@mantine/core';
import { Link, Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Account } from '../../shell/api-types.ts';
import { hasRole, placesWith } from '../account-place.ts';
import { PlaceSelect } from '../part/place-select.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { usePageTitle } from '../part/use-page-title.ts';
import { SET_WORDS } from '../unit-change/rehoming-words.ts';
import { EditableRows } from './editable-rows.tsx';
import { ExportTable } from './export-table.tsx';
import { FilterBar } from './filter-bar.tsx';
import { HouseholdRows } from './household-rows.tsx';
import { changedFilter, type ListFilter, OLD_SETS, readFilter, writeFilter } from './list-filter.ts';
import { NumberSearch } from './number-search.tsx';
import { SavedFilters } from './saved-filters.tsx';
import { useCountsBelow, useHouseholdCount, useHouseholds } from './use-households.ts';

/** The households of a place, searched and cut down; place and filter stand in the address. */
export function HouseholdList({ account }: { account: Account }) {
  const path = useParams()['*'] ?? '';
  const top = placesWith(account, ['staff', 'approver', 'auditor', 'monitor'])[0] ?? '';
  usePageTitle('Danh sách hộ');
  if (path === '' && top !== '') return <Navigate to={`/registry/households/${top}`} replace />;
  return <Households key={path.split('/')[0]} account={account} top={top} path={path} />;
}

function Households({ account, top, path }: { account: Account; top: string; path: string }) {
  const [address, setAddress] = useSearchParams();
  const goTo = useNavigate();
  const filter = readFilter(address);
  const search = writeFilter(filter).toString();
  const open = (to: string) => void goTo(`/registry/households/${to}${search === '' ? '' : `?${search}`}`);
  const change = (next: ListFilter) => setAddress(writeFilter(next), { replace: true });
  const figureOf = useCountsBelow(path, filter);
  // Below the province no path means the same in two sets.
  const openSet = (next: ListFilter) =>
    void goTo(`/registry/households/${path.split('/')[0]}?${writeFilter(next)}`);
  return (
    <Stack gap="md">
      <Group align="end" gap="sm">
        <PlaceSelect
          top={filter.set === undefined ? top : ''}
          path={path}
          set={filter.set}
          figureOf={figureOf}
          onChange={open}
        />
        <SetSelect filter={filter} onChange={openSet} />
      </Group>
      {path !== '' && (
        <>
          <FilterBar path={path} filter={filter} onChange={change} />
          {filter.set === undefined && hasRole(account, 'staff', 'approver', 'auditor') && (
            <NumberSearch key={path} unit={path} />
          )}
          <SavedFilters
            key={account.id}
            account={account.id}
            here={`/registry/households/${path}?${search}`}
          />
          <Found account={account} path={path} filter={filter} />
        </>
      )}
    </Stack>
  );
}

function Found({ account, path, filter }: { account: Account; path: string; filter: ListFilter }) {
  const households = useHouseholds(path, filter);
  const { rows, error, isLoading, hasNextPage, isFetchingNextPage } = households;
  if (error !== null)
    return <QueryNotice error={error} account={account} onRetry={() => void households.refetch()} />;
  if (isLoading) return <Skeleton height={300} aria-label="Đang tải danh sách" />;
  return (
    <>
      <Group justify="space-between">
        <Total path={path} filter={filter} year={households.year} />
        <Group gap="sm">
          {rows.length > 0 && <ExportTable account={account} path={path} filter={filter} />}
          {filter.set === undefined && hasRole(account, 'staff') && (
            <Button component={Link} to={`/registry/household/new?unit=${path}`} variant="default">
              Ghi hộ mới
            </Button>
          )}
        </Group>
      </Group>
      {filter.set === undefined && hasRole(account, 'staff') ? (
        <EditableRows key={`${path}?${writeFilter(filter)}`} rows={rows} path={path} />
      ) : (
        <HouseholdRows rows={rows} path={path} set={filter.set} />
      )}
      {hasNextPage && !isFetchingNextPage && (
        <Button variant="default" onClick={() => void households.fetchNextPage()}>
          Xem thêm hộ
        </Button>
      )}
    </>
  );
}

/** Old lists stay readable in the units in which they were written. */
function SetSelect({ filter, onChange }: { filter: ListFilter; onChange: (next: ListFilter) => void }) {
  return (
    <NativeSelect
      label="Bộ đơn vị"
      value={filter.set ?? ''}
      onChange={(event) => onChange(changedFilter(filter, 'set', event.target.value))}
      data={[
        { value: '', label: 'Đơn vị hiện nay' },
        ...OLD_SETS.map((set) => ({ value: set, label: SET_WORDS[set] })),
      ]}
    />
  );
}

function Total({ path, filter, year }: { path: string; filter: ListFilter; year: number | null }) {
  const { data } = useHouseholdCount(path, filter);
  if (data === undefined) return <span />;
  return (
    <Text role="status" fw={600}>
      {data.more ? 'Hơn ' : ''}
      {formatMoney(data.count)} hộ{year === null ? '' : `, danh sách năm ${year}`}
    </Text>
  );
}
