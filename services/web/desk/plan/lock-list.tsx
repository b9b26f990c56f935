import { Anchor, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { parentPath } from '#shared/units/unit-path.ts';
import type { Account } from '../../shell/api-types.ts';
import { formatMoment } from '../../shell/format.ts';
import { hasRole } from '../account-place.ts';
import { AccountName } from '../part/account-name.tsx';
import { Empty } from '../part/empty.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { UnitName } from '../part/unit-name.tsx';
import { useChosenCampaign } from '../part/use-campaign.ts';
import { usePageTitle } from '../part/use-page-title.ts';
import { useSources } from '../source/source-queries.ts';
import { LiftLock } from './lift-lock.tsx';
import { type Lock, lockWords, useLocks } from './lock-queries.ts';

/** Everything that was said by hand and stands. */
export function LockList({ account }: { account: Account }) {
  const { campaign, error } = useChosenCampaign();
  const locks = useLocks(campaign?.id);
  const sources = useSources(campaign?.id);
  usePageTitle('Chỉ định bằng tay');
  const problem = error ?? locks.error;
  if (problem !== null)
    return <QueryNotice error={problem} account={account} onRetry={() => void locks.refetch()} />;
  const nameOf = (id: string) => sources.data?.find((source) => source.id === id)?.name ?? '…';
  return (
    <Stack gap="md">
      <div>
        <Anchor component={Link} to={`/allocation/plans?campaign=${campaign?.id ?? ''}`}>
          Tất cả phương án
        </Anchor>
        <Title order={2} size="h3" mt="xs">
          Chỉ định bằng tay
        </Title>
        <Text fz="sm">
          Phương án lập sau phải theo. Thêm chỉ định: mở phương án, bấm “Vì sao?” ở dòng của hộ.
        </Text>
      </div>
      {locks.data === undefined && <Skeleton height={200} aria-label="Đang tải chỉ định" />}
      {locks.data?.length === 0 && (
        <Empty title="Chưa có chỉ định nào" text="Phương án được chia hoàn toàn theo quy tắc." />
      )}
      {locks.data !== undefined && locks.data.length > 0 && (
        <Rows locks={locks.data} nameOf={nameOf} mayLift={hasRole(account, 'staff')} />
      )}
    </Stack>
  );
}

interface RowParts {
  readonly locks: readonly Lock[];
  readonly nameOf: (source: string) => string;
  readonly mayLift: boolean;
}

function Rows({ locks, nameOf, mayLift }: RowParts) {
  return (
    <Table.ScrollContainer minWidth={820} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table withTableBorder className="top-cells" aria-label="Chỉ định bằng tay">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Hộ</Table.Th>
            <Table.Th>Nguồn</Table.Th>
            <Table.Th>Chỉ định</Table.Th>
            <Table.Th>Lý do</Table.Th>
            <Table.Th>Ai, lúc nào</Table.Th>
            {mayLift && <Table.Th>Gỡ</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {locks.map((lock) => (
            <Table.Tr key={lock.id}>
              <Table.Td>
                {lock.head ?? 'Hộ không còn trong danh sách'}
                <Text fz="sm" c="var(--no-data)">
                  {lock.code} · <UnitName path={parentPath(lock.unit) ?? lock.unit} />
                </Text>
              </Table.Td>
              <Table.Td>{nameOf(lock.source)}</Table.Td>
              <Table.Td>{lockWords(lock)}</Table.Td>
              <Table.Td>{lock.reason}</Table.Td>
              <Table.Td>
                <AccountName id={lock.setBy} />
                <Text fz="sm">{formatMoment(lock.setAt)}</Text>
              </Table.Td>
              {mayLift && (
                <Table.Td>
                  <LiftLock lock={lock} />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
