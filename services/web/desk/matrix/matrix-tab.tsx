import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import { pathDepth } from '#shared/units/unit-path.ts';
import type { Account } from '../../shell/api-types.ts';
import { placesWith } from '../account-place.ts';
import { CampaignChoice } from '../part/campaign-choice.tsx';
import { Empty } from '../part/empty.tsx';
import { PlaceSelect } from '../part/place-select.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { useChosenCampaign } from '../part/use-campaign.ts';
import { usePageTitle } from '../part/use-page-title.ts';
import { Arriving, MatrixActions, MatrixFilters } from './matrix-bar.tsx';
import { type MatrixFilter, readMatrixFilter, withFilter } from './matrix-filter.ts';
import { type MatrixScope, useMatrixRows, useMatrixTotals } from './matrix-queries.ts';
import { MatrixTable } from './matrix-table.tsx';
import { NeedListRecords } from './need-list-records.tsx';

/** Who has how many gifts, from every source and from outside; place and filter stand in the address. */
export function MatrixTab({ account }: { account: Account }) {
  const path = useParams()['*'] ?? '';
  const [address, setAddress] = useSearchParams();
  const goTo = useNavigate();
  const { campaigns, campaign, choose, error } = useChosenCampaign();
  const top = placesWith(account, ['staff', 'approver'])[0] ?? '';
  usePageTitle('Ma trận quà');
  const at = (to: string) => `/allocation/matrix/${to}${address.size === 0 ? '' : `?${address}`}`;
  if (path === '' && top !== '') return <Navigate to={at(top)} replace />;
  if (error !== null) return <QueryNotice error={error} account={account} />;
  if (campaigns?.length === 0)
    return <Empty title="Chưa có đợt hỗ trợ" text="Mở đợt hỗ trợ rồi mới thấy hộ nào có quà gì." />;
  return (
    <Stack gap="md">
      <Group align="end" gap="md">
        <PlaceSelect top={top} path={path} onChange={(to) => void goTo(at(to))} />
        {campaigns !== undefined && (
          <CampaignChoice campaigns={campaigns} campaign={campaign} choose={choose} />
        )}
      </Group>
      {path !== '' && campaign !== undefined && (
        <Matrix
          account={account}
          scope={{ campaign: campaign.id, path }}
          filter={readMatrixFilter(address)}
          onFilter={(filter) => setAddress((before) => withFilter(before, filter), { replace: true })}
        />
      )}
    </Stack>
  );
}

interface Parts {
  readonly account: Account;
  readonly scope: MatrixScope;
  readonly filter: MatrixFilter;
  readonly onFilter: (filter: MatrixFilter) => void;
}

function Matrix({ account, scope, filter, onFilter }: Parts) {
  const totals = useMatrixTotals(scope, filter.planned);
  const matrix = useMatrixRows(scope, filter, totals.data);
  const error = totals.error ?? matrix.error;
  const retry = () => void Promise.all([totals.refetch(), matrix.refetch()]);
  if (error !== null) return <QueryNotice error={error} account={account} onRetry={retry} />;
  return (
    <>
      <Group justify="space-between" align="start" gap="sm">
        <MatrixFilters filter={filter} totals={totals.data} onChange={onFilter} />
        <MatrixActions account={account} scope={scope} filter={filter} totals={totals.data} />
      </Group>
      <Arriving totals={totals.data} />
      <Rows matrix={matrix} totals={totals.data} isWide={pathDepth(scope.path) < COMMUNE_DEPTH} />
      <NeedListRecords />
    </>
  );
}

/** Of a commune below a district; one below a province is a level higher, and its name twice hurts nobody. */
const COMMUNE_DEPTH = 3;

function Rows(parts: {
  matrix: ReturnType<typeof useMatrixRows>;
  totals: ReturnType<typeof useMatrixTotals>['data'];
  isWide: boolean;
}) {
  const { matrix, totals, isWide } = parts;
  const { rows, hasNextPage, isFetchingNextPage, isLoading } = matrix;
  const isSearching = rows.length === 0 && (isLoading || isFetchingNextPage);
  if (totals === undefined || isSearching)
    return <Skeleton height={300} aria-label="Đang tải hộ và nguồn quà" />;
  if (rows.length === 0)
    return <Empty title="Không có hộ nào" text="Không hộ nào ở địa bàn này hợp với cách lọc đang chọn." />;
  return (
    <>
      <MatrixTable rows={rows} columns={totals.columns} isWide={isWide} />
      {hasNextPage && (
        <div>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void matrix.fetchNextPage()}>
            Xem thêm
          </Button>
        </div>
      )}
    </>
  );
}
