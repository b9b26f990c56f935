import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Account } from '../../shell/api-types.ts';
import { hasRole } from '../account-place.ts';
import { ExportButton } from '../part/export-button.tsx';
import { NumbersDialog } from '../part/numbers-dialog.tsx';
import { takeFile } from '../part/take-file.ts';
import { type ListFilter, writeFilter } from './list-filter.ts';

/** The list as it is filtered, as a workbook; with numbers for those who may see them and say what for. */
export function ExportTable(parts: { account: Account; path: string; filter: ListFilter }) {
  const { account, path, filter } = parts;
  const [asking, setAsking] = useState(false);
  const address = `/api/v1/household-workbooks/${path}`;
  return (
    <Group gap="sm">
      <ExportButton word="Xuất Excel" address={`${address}?${writeFilter(filter)}`} />
      {hasRole(account, 'staff', 'approver', 'auditor') && (
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden="true" />}
          onClick={() => setAsking(true)}
        >
          Xuất có số định danh
        </Button>
      )}
      {asking && (
        <NumbersDialog
          title="Xuất Excel có số định danh, điện thoại"
          holds="Tệp có số định danh và điện thoại của chủ hộ, theo đúng bộ lọc đang xem."
          take={(why) => takeFile(address, { ...filter, why })}
          onClose={() => setAsking(false)}
        />
      )}
    </Group>
  );
}
