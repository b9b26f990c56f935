import { Anchor, Button, Group, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Account, Unit } from '../../shell/api-types.ts';
import { LEVEL_WORDS } from '../../shell/format.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import { hasRole } from '../account-place.ts';
import { CampaignChoice } from '../part/campaign-choice.tsx';
import { Empty } from '../part/empty.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { UnitTrail } from '../part/unit-trail.tsx';
import { useChosenCampaign } from '../part/use-campaign.ts';
import { usePageTitle } from '../part/use-page-title.ts';
import { useUnit } from '../part/use-unit.ts';
import { OutRows } from './out-rows.tsx';
import { type PagesOut, usePagesOut } from './page-queries.ts';
import { VillagePages } from './village-pages.tsx';

/** Which printed pages are out: who has them, and which are late. */
export function PagesPage({ account }: { account: Account }) {
  const path = useParams()['*'] ?? '';
  const { campaigns, campaign, choose, error } = useChosenCampaign();
  const unit = useUnit(path);
  const out = usePagesOut(path, campaign?.id);
  usePageTitle('Trang chưa về');
  const search = campaign === undefined ? '' : `?campaign=${encodeURIComponent(campaign.id)}`;
  const failed = error ?? unit.error ?? out.error;
  if (failed !== null) return <QueryNotice error={failed} account={account} />;
  if (campaigns?.length === 0)
    return <Empty title="Chưa có đợt hỗ trợ" text="Trang có ở đây sau khi danh sách được in." />;
  if (unit.data === undefined) return <Skeleton height={300} aria-label="Đang tải đơn vị" />;
  const first = out.data?.pages[0];
  const rows = out.data?.pages.flatMap(({ items }) => items) ?? [];
  const isStaff = hasRole(account, 'staff');
  return (
    <Stack gap="md">
      <UnitTrail unit={unit.data} account={account} href={(to) => `/pages/${to}${search}`} />
      <Group justify="space-between" align="end">
        <div>
          <Title order={1} size="h2">
            Trang chưa về: {unit.data.name}
          </Title>
          {isStaff && (
            <Anchor component={Link} to={`/print/${path}${search}`}>
              In danh sách của nơi này
            </Anchor>
          )}
        </div>
        {campaigns !== undefined && (
          <CampaignChoice campaigns={campaigns} campaign={campaign} choose={choose} />
        )}
      </Group>
      {first === undefined && <Skeleton height={200} aria-label="Đang tải các trang" />}
      {first !== undefined && <Counts {...first} />}
      {unit.data.level === 'village' && campaign !== undefined && (
        <VillagePages path={path} campaign={campaign.id} isStaff={isStaff} />
      )}
      {rows.length > 0 && unit.data.level !== 'village' && <OutRows rows={rows} isStaff={isStaff} />}
      {out.hasNextPage && (
        <Group>
          <Button variant="default" loading={out.isFetchingNextPage} onClick={() => void out.fetchNextPage()}>
            Xem thêm trang
          </Button>
        </Group>
      )}
      {first !== undefined && unit.data.level !== 'village' && (
        <Places unit={unit.data} places={first.places} search={search} />
      )}
    </Stack>
  );
}

function Counts({ out, overdue }: Pick<PagesOut, 'out' | 'overdue'>) {
  if (out === 0) return <StatusMark tone="done" word="Không có trang nào đang ở ngoài" />;
  return (
    <Group gap="lg" role="status">
      <Text>
        <strong>{formatMoney(out)}</strong> trang đang ở ngoài
      </Text>
      {overdue > 0 && <StatusMark tone="attention" word={`${formatMoney(overdue)} trang quá hạn`} />}
    </Group>
  );
}

function Places({ unit, places, search }: { unit: Unit; places: PagesOut['places']; search: string }) {
  const countOf = new Map(places.map((place) => [place.path, place]));
  return (
    <Table.ScrollContainer minWidth={320} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table striped withTableBorder aria-label="Trang chưa về theo nơi">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{LEVEL_WORDS[unit.children[0]?.level ?? 'village']}</Table.Th>
            <Table.Th className="number">Đang ở ngoài</Table.Th>
            <Table.Th className="number">Quá hạn</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {unit.children.map(({ path, name }) => (
            <Table.Tr key={path}>
              <Table.Td>
                <Anchor component={Link} to={`/pages/${path}${search}`}>
                  {name}
                </Anchor>
              </Table.Td>
              <Table.Td className="number">{formatMoney(countOf.get(path)?.out ?? 0)}</Table.Td>
              <Table.Td className="number">{formatMoney(countOf.get(path)?.overdue ?? 0)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
