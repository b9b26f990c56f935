import { Anchor, Group, Skeleton, Stack, Tabs, Text, Title } from '@mantine/core';
import { Link, useParams, useSearchParams } from 'react-router';
import { isWithin } from '#shared/units/unit-path.ts';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Account, PoorList } from '../../shell/api-types.ts';
import { hasRole, placesWith } from '../account-place.ts';
import { AccountName } from '../part/account-name.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { UnitName } from '../part/unit-name.tsx';
import { UnitSelect } from '../part/unit-select.tsx';
import { ComparisonPanel } from './comparison-panel.tsx';
import { DifferencesPanel } from './differences-panel.tsx';
import { EntriesPanel } from './entries-panel.tsx';
import { ExportButtons } from './export-buttons.tsx';
import { useList } from './list-queries.ts';
import { FreezeButton, ListState } from './list-state.tsx';

/** One poor list: its figures, its households at any time, what the registry says otherwise, and how it differs from another. */
export function ListPage({ account }: { account: Account }) {
  const list = useList(useParams()['id'] ?? '');
  if (list.error !== null) return <QueryNotice error={list.error} account={account} />;
  if (list.data === undefined) return <Skeleton height={300} aria-label="Đang tải danh sách" />;
  return (
    <Stack gap="md">
      <Anchor component={Link} to="/registry/lists">
        ← Tất cả danh sách
      </Anchor>
      <Group justify="space-between" align="start">
        <div>
          <Title order={2} size="h3">
            {list.data.name}
          </Title>
          <Text fz="sm">
            Năm {list.data.year} · <UnitName path={list.data.unit} set={list.data.unitSet} /> · lập bởi{' '}
            <AccountName id={list.data.proposedBy} />
          </Text>
        </div>
        <ListState list={list.data} />
      </Group>
      <FreezeButton list={list.data} account={account} />
      {list.data.status === 'frozen' && <Frozen list={list.data} account={account} />}
    </Stack>
  );
}

function Frozen({ list, account }: { list: PoorList; account: Account }) {
  const [search, setSearch] = useSearchParams();
  const top = topPlace(list, account);
  const unit = search.get('unit') ?? top;
  const shown = search.get('view') ?? 'entries';
  const put = (name: string, value: string) =>
    setSearch((before) => {
      before.set(name, value);
      return before;
    });
  return (
    <Stack gap="md">
      <Figures list={list} />
      <Group align="end" gap="xl">
        <UnitSelect
          label="Địa bàn"
          set={list.unitSet}
          top={top}
          value={unit}
          onChange={(path) => put('unit', path)}
        />
        <ExportButtons list={list} unit={unit} account={account} />
      </Group>
      <Tabs value={shown} onChange={(next) => put('view', next ?? 'entries')} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="entries">Hộ trong danh sách</Tabs.Tab>
          {hasRole(account, 'staff', 'approver', 'auditor') && (
            <Tabs.Tab value="differences">Khác với sổ hộ</Tabs.Tab>
          )}
          <Tabs.Tab value="comparison">So với danh sách khác</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="entries">
          <EntriesPanel list={list} unit={unit} account={account} />
        </Tabs.Panel>
        <Tabs.Panel value="differences">
          <DifferencesPanel list={list} unit={unit} account={account} />
        </Tabs.Panel>
        <Tabs.Panel value="comparison">
          <ComparisonPanel list={list} unit={unit} account={account} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

function Figures({ list }: { list: PoorList }) {
  const { count, frozenCount, settledCount, amendments, hash } = list;
  const added = (count ?? 0) - (frozenCount ?? count ?? 0);
  return (
    <div>
      <dl className="list-figures">
        <Figure label="Hộ khi chốt" value={frozenCount ?? count ?? 0} />
        <Figure label="Thêm từ khi chốt" value={added} />
        <Figure label="Hộ hiện nay" value={count ?? 0} />
        <Figure label="Không phải trao" value={settledCount} />
        <div>
          <dt>Lần điều chỉnh</dt>
          <dd>
            <Anchor
              component={Link}
              fz="inherit"
              fw="inherit"
              to={`/registry/amendments?status=approved&list=${list.id}`}
            >
              {formatMoney(amendments)}
            </Anchor>
          </dd>
        </div>
      </dl>
      {hash !== null && (
        <Text fz="xs">
          Mã kiểm danh sách: <span className="hash">{hash}</span>
        </Text>
      )}
    </div>
  );
}

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{formatMoney(value)}</dd>
    </div>
  );
}

/** Where the reader may look: the whole list, or their own place within it. */
function topPlace({ unit }: PoorList, account: Account): string {
  const places = placesWith(account, ['staff', 'approver', 'auditor', 'monitor']);
  if (places.some((path) => isWithin(path, unit))) return unit;
  return places.find((path) => isWithin(unit, path)) ?? unit;
}
