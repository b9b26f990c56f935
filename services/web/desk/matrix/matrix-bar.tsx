import { Button, Checkbox, Chip, Group, Text } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useState } from 'react';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Account } from '../../shell/api-types.ts';
import { hasRole } from '../account-place.ts';
import { ExportButton } from '../part/export-button.tsx';
import { countOf, type MatrixFilter, type MatrixTotals, SHOWN, type Shown } from './matrix-filter.ts';
import type { MatrixScope } from './matrix-queries.ts';
import { NeedListDialog } from './need-list-dialog.tsx';

const SHOWN_WORDS: Readonly<Record<Shown, string>> = {
  all: 'Tất cả',
  none: 'Chưa có quà',
  one: 'Một suất',
  several: 'Từ hai suất',
  'without-minimum': 'Chưa đạt mức tối thiểu',
};

interface FilterParts {
  readonly filter: MatrixFilter;
  readonly totals: MatrixTotals | undefined;
  readonly onChange: (filter: MatrixFilter) => void;
}

/** Doubles, zeros and those below the minimum, each with how many there are. */
export function MatrixFilters({ filter, totals, onChange }: FilterParts) {
  const { shown, planned } = filter;
  return (
    <search aria-label="Lọc hộ theo số suất quà">
      <Chip.Group value={shown} onChange={(next) => onChange({ ...filter, shown: next as Shown })}>
        <Group gap="xs">
          {SHOWN.map((one) => (
            <Chip key={one} value={one} variant="outline" size="md">
              {SHOWN_WORDS[one]}
              {totals !== undefined && ` (${formatMoney(countOf(totals, one))})`}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Checkbox
        mt="sm"
        label="Tính cả quà của phương án chờ duyệt"
        checked={planned === 'with'}
        onChange={(event) =>
          onChange({ ...filter, planned: event.currentTarget.checked ? 'with' : 'without' })
        }
      />
    </search>
  );
}

interface ActionParts {
  readonly account: Account;
  readonly scope: MatrixScope;
  readonly filter: MatrixFilter;
  readonly totals: MatrixTotals | undefined;
}

/** The matrix as a workbook, and the list that a donor may have. */
export function MatrixActions({ account, scope, filter, totals }: ActionParts) {
  const [asking, setAsking] = useState(false);
  const { campaign, path } = scope;
  const query = new URLSearchParams({ campaign, ...filter });
  return (
    <Group gap="sm" align="start">
      <ExportButton word="Xuất Excel" address={`/api/v1/gift-matrix-workbook/${path}?${query}`} />
      {hasRole(account, 'staff') && (
        <Button
          variant="default"
          leftSection={<IconHeartHandshake size={18} aria-hidden="true" />}
          onClick={() => setAsking(true)}
        >
          Danh sách cho nhà hảo tâm
        </Button>
      )}
      {asking && (
        <NeedListDialog
          scope={scope}
          planned={filter.planned}
          count={totals?.withoutMinimum}
          onClose={() => setAsking(false)}
        />
      )}
    </Group>
  );
}

/** Donors' lists whose gifts are still on their way: until then the figures are too low. */
export function Arriving({ totals }: { totals: MatrixTotals | undefined }) {
  if (totals === undefined || totals.arriving.length === 0) return null;
  return (
    <div role="status">
      {totals.arriving.map(({ donorList, giver, count, received }) => (
        <Text key={donorList}>
          Quà của {giver === '' ? 'một nhà hảo tâm' : giver} đang về: {formatMoney(received)}
          {count > 0 && `/${formatMoney(count)}`} suất. Số liệu chưa đủ.
        </Text>
      ))}
    </div>
  );
}
