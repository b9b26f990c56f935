import { Button, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Account, PoorList } from '../../shell/api-types.ts';
import { hasRole } from '../account-place.ts';
import { ExportButton } from '../part/export-button.tsx';
import { NumbersDialog } from '../part/numbers-dialog.tsx';
import { takeFile } from '../part/take-file.ts';

interface Parts {
  readonly list: PoorList;
  readonly unit: string;
  readonly account: Account;
}

/** The list as a workbook, of the place that is chosen. */
export function ExportButtons({ list, unit, account }: Parts) {
  const [asking, setAsking] = useState(false);
  const address = `/api/v1/poor-lists/${list.id}/workbook`;
  return (
    <div>
      <Group>
        {hasRole(account, 'staff') && (
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden="true" />}
            onClick={() => setAsking(true)}
          >
            Tải Excel chi tiết
          </Button>
        )}
        <ExportButton word="Tải Excel để niêm yết" address={`${address}?unit=${encodeURIComponent(unit)}`} />
      </Group>
      <Text fz="xs" mt={4}>
        Bản niêm yết không có số định danh, điện thoại, dân tộc và ngày sinh.
      </Text>
      {asking && (
        <NumbersDialog
          title="Tải Excel chi tiết"
          holds="Tệp có thành viên, số định danh, điện thoại và dân tộc của các hộ."
          take={(why) => takeFile(address, { unit, why })}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
