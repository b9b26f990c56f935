import { Button, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { problemOfAnswer } from '../../shell/api-problem.ts';
import type { Account, PoorList } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { hasRole } from '../account-place.ts';
import { session } from '../desk.ts';

interface Parts {
  readonly list: PoorList;
  readonly unit: string;
  readonly account: Account;
}

type Form = 'full' | 'posted';

/** The list as a workbook, of the place that is chosen. */
export function ExportButtons({ list, unit, account }: Parts) {
  const [busy, setBusy] = useState<Form | null>(null);
  const [error, setError] = useState<unknown>(null);

  async function take(form: Form): Promise<void> {
    setBusy(form);
    setError(null);
    try {
      await download(`/api/v1/poor-lists/${list.id}/workbook?form=${form}&unit=${encodeURIComponent(unit)}`);
    } catch (problem) {
      setError(problem);
    }
    setBusy(null);
  }

  return (
    <div>
      <Group>
        {hasRole(account, 'staff') && (
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden="true" />}
            loading={busy === 'full'}
            onClick={() => void take('full')}
          >
            Tải Excel chi tiết
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden="true" />}
          loading={busy === 'posted'}
          onClick={() => void take('posted')}
        >
          Tải Excel để niêm yết
        </Button>
      </Group>
      <Text fz="xs" mt={4}>
        Bản niêm yết không có số định danh, điện thoại, dân tộc và ngày sinh.
        {hasRole(account, 'staff') && ' Mỗi lần tải bản chi tiết đều được ghi lại.'}
      </Text>
      {error !== null && <ProblemNotice error={error} />}
    </div>
  );
}

async function download(address: string): Promise<void> {
  const response = await session.fetch(new Request(address));
  if (!response.ok) throw problemOfAnswer(response, await response.json().catch(() => null));
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name ?? 'danh-sach.xlsx';
  link.click();
  // The browser takes the file over on its own time.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
