import {
  Anchor,
  Button,
  Checkbox,
  Group,
  SegmentedControl,
  Skeleton,
  Stack,
  Table,
  Text,
} from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { daysBetween, today } from '#shared/vietnam/date.ts';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Account, Claim } from '../../shell/api-types.ts';
import { formatMoment } from '../../shell/format.ts';
import { hasRole, homePlace } from '../account-place.ts';
import { Empty } from '../part/empty.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { UnitName } from '../part/unit-name.tsx';
import { useClaims } from './claim-queries.ts';
import { ClaimState } from './claim-state.tsx';

/** Open claims, oldest first; settled ones, newest first. */
export function ClaimQueue({ account }: { account: Account }) {
  const [address, setAddress] = useSearchParams();
  const [deskHere, setDeskHere] = useState(false);
  const state = address.get('state') === 'settled' ? 'settled' : 'open';
  const place = homePlace(account) ?? '';
  const claims = useClaims(place, { state, desk: deskHere ? 'here' : 'any' });
  const rows = (claims.data?.pages ?? []).flatMap(({ items }) => items);
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Group>
          <SegmentedControl
            aria-label="Trạng thái phản ánh"
            value={state}
            onChange={(next) => setAddress({ state: next })}
            data={[
              { value: 'open', label: 'Đang mở' },
              { value: 'settled', label: 'Đã có kết quả' },
            ]}
          />
          <Checkbox
            label="Chỉ việc của cấp này"
            checked={deskHere}
            onChange={(event) => setDeskHere(event.target.checked)}
          />
        </Group>
        {hasRole(account, 'staff', 'commune-officer') && (
          <Button component={Link} to="/registry/claims/new">
            Ghi phản ánh
          </Button>
        )}
      </Group>
      {claims.error !== null && (
        <QueryNotice error={claims.error} account={account} onRetry={() => void claims.refetch()} />
      )}
      {claims.isLoading && <Skeleton height={200} aria-label="Đang tải phản ánh" />}
      {claims.data !== undefined && rows.length === 0 && (
        <Empty
          title={state === 'open' ? 'Không còn phản ánh nào đang mở' : 'Chưa có phản ánh nào đã có kết quả'}
          text="Người dân gửi phản ánh ở trang /phan-anh/, cán bộ ghi ở đây."
        />
      )}
      {rows.length > 0 && <Rows rows={rows} />}
      {claims.hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={claims.isFetchingNextPage}
            onClick={() => void claims.fetchNextPage()}
          >
            Xem thêm
          </Button>
        </div>
      )}
      {rows.length > 0 && (
        <Text fz="sm" role="status">
          Đang hiện {formatMoney(rows.length)} phản ánh{claims.hasNextPage ? ', còn nữa' : ''}
        </Text>
      )}
    </Stack>
  );
}

function Rows({ rows }: { rows: readonly Claim[] }) {
  return (
    <Table.ScrollContainer minWidth={760}>
      <Table striped highlightOnHover withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Chủ hộ theo phản ánh</Table.Th>
            <Table.Th>Nơi ở</Table.Th>
            <Table.Th>Nhận lúc</Table.Th>
            <Table.Th>Trạng thái</Table.Th>
            <Table.Th>Cấp đang xử lý</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((claim) => (
            <Table.Tr key={claim.id}>
              <Table.Td>
                <Anchor component={Link} to={`/registry/claims/${claim.id}`}>
                  {claim.head}
                </Anchor>
                {claim.sameAs !== null && <Text fz="xs">Trùng phản ánh khác đang mở</Text>}
              </Table.Td>
              <Table.Td>
                <ClaimPlace claim={claim} />
              </Table.Td>
              <Table.Td>
                {formatMoment(claim.openedAt)}
                <Text fz="xs">{ageWords(claim)}</Text>
              </Table.Td>
              <Table.Td>
                <ClaimState claim={claim} />
              </Table.Td>
              <Table.Td>{claim.status === 'settled' ? '–' : <UnitName path={claim.desk} />}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

export function ClaimPlace({ claim: { unit, commune, village } }: { claim: Claim }) {
  return (
    <>
      {unit !== commune && (
        <>
          <UnitName path={unit} />,{' '}
        </>
      )}
      {village !== null && `${village} (chưa có trong danh mục), `}
      <UnitName path={commune} />
    </>
  );
}

function ageWords({ openedAt, settledAt, via }: Claim): string {
  const from = via === 'public' ? 'Người dân gửi' : 'Cán bộ ghi';
  if (settledAt !== null) return from;
  const days = daysBetween(today(Date.parse(openedAt)), today(Date.now()));
  return days === 0 ? `${from}, hôm nay` : `${from}, đã ${days} ngày`;
}
