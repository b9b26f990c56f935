import { Button, Group, NativeSelect } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { Unit } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { useCommand } from '../part/use-command.ts';
import { askForPrint, type PrintWish } from './print-queries.ts';

const PAPERS = [
  { value: 'receipt-list plain', label: 'Danh sách ký nhận' },
  { value: 'receipt-list row-qr', label: 'Danh sách ký nhận, có mã QR từng hộ' },
  { value: 'posted-list plain', label: 'Danh sách niêm yết' },
] as const;
const FORMATS = [
  { value: 'pdf', label: 'Một tệp PDF' },
  { value: 'zip', label: 'ZIP, mỗi xã một PDF' },
  { value: 'xlsx', label: 'Excel' },
] as const;

/** Prints every village of the place in the background; what comes of it stands in the history below. */
export function PrintForm({ unit, campaign }: { unit: Unit; campaign: string }) {
  const [paper, setPaper] = useState<(typeof PAPERS)[number]['value']>('receipt-list plain');
  const [format, setFormat] = useState<(typeof FORMATS)[number]['value']>('pdf');
  const print = useCommand({ send: askForPrint, changes: ['print-jobs'] });
  const [kind = 'receipt-list', layout = 'plain'] = paper.split(' ') as [
    PrintWish['kind'],
    'plain' | 'row-qr',
  ];
  return (
    <>
      <Group align="end">
        <NativeSelect
          label="Loại giấy"
          data={PAPERS}
          value={paper}
          onChange={({ currentTarget }) => setPaper(currentTarget.value as typeof paper)}
        />
        <NativeSelect
          label="Dạng tệp"
          data={FORMATS}
          value={format}
          onChange={({ currentTarget }) => setFormat(currentTarget.value as typeof format)}
        />
        <Button
          leftSection={<IconPrinter size={18} aria-hidden="true" />}
          loading={print.isPending}
          onClick={() => print.mutate({ campaign, unit: unit.path, kind, layout, format, source: null })}
        >
          In {unit.name}
        </Button>
      </Group>
      {print.error !== null && <ProblemNotice error={print.error} />}
    </>
  );
}
