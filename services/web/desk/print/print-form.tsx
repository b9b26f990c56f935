import { Button, Group, NativeSelect } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { Source, Unit } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { useCommand } from '../part/use-command.ts';
import { askForPrint, type PrintWish } from './print-queries.ts';

const PAPERS = [
  { value: 'receipt-list plain', label: 'Danh sách ký nhận' },
  { value: 'receipt-list row-qr', label: 'Danh sách ký nhận, có mã QR từng hộ' },
  { value: 'posted-list plain', label: 'Danh sách niêm yết' },
  { value: 'hand-over-slip plain', label: 'Phiếu trao quà từng hộ' },
] as const;
const FORMATS = [
  { value: 'pdf', label: 'Một tệp PDF' },
  { value: 'zip', label: 'ZIP, mỗi xã một PDF' },
  { value: 'xlsx', label: 'Excel' },
] as const;
const ALL = '';

/** What is to be printed, for the preview and for the print alike. */
export interface PrintChoice {
  readonly paper: (typeof PAPERS)[number]['value'];
  readonly format: (typeof FORMATS)[number]['value'];
  /** null: of all sources together. */
  readonly source: string | null;
}

export const USUAL_CHOICE: PrintChoice = { paper: 'receipt-list plain', format: 'pdf', source: null };

export function paperOf({ paper }: PrintChoice) {
  const [kind = 'receipt-list', layout = 'plain'] = paper.split(' ');
  return { kind, layout } as Pick<Required<PrintWish>, 'kind' | 'layout'>;
}

/** Prints every village of the place in the background; what comes of it stands in the history below. */
export function PrintForm({
  unit,
  campaign,
  sources,
  choice,
  onChoose,
}: {
  unit: Unit;
  campaign: string;
  sources: readonly Source[];
  choice: PrintChoice;
  onChoose: (choice: PrintChoice) => void;
}) {
  const print = useCommand({ send: askForPrint, changes: ['print-jobs'] });
  const { format, source } = choice;
  const { kind, layout } = paperOf(choice);
  const formats = FORMATS.filter(({ value }) => kind !== 'hand-over-slip' || value !== 'xlsx');
  return (
    <>
      <Group align="end">
        <NativeSelect
          label="Loại giấy"
          data={PAPERS}
          value={choice.paper}
          onChange={({ currentTarget }) => {
            const paper = currentTarget.value as PrintChoice['paper'];
            const isFit = format !== 'xlsx' || !paper.startsWith('hand-over-slip');
            onChoose({ ...choice, paper, format: isFit ? format : 'pdf' });
          }}
        />
        <NativeSelect
          label="Nguồn"
          data={[
            { value: ALL, label: 'Mọi nguồn, chung một danh sách' },
            ...sources.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={source ?? ALL}
          onChange={({ currentTarget }) =>
            onChoose({ ...choice, source: currentTarget.value === ALL ? null : currentTarget.value })
          }
        />
        <NativeSelect
          label="Dạng tệp"
          data={formats}
          value={format}
          onChange={({ currentTarget }) =>
            onChoose({ ...choice, format: currentTarget.value as PrintChoice['format'] })
          }
        />
        <Button
          leftSection={<IconPrinter size={18} aria-hidden="true" />}
          loading={print.isPending}
          onClick={() => print.mutate({ campaign, unit: unit.path, kind, layout, format, source })}
        >
          In {unit.name}
        </Button>
      </Group>
      {print.error !== null && <ProblemNotice error={print.error} />}
    </>
  );
}
