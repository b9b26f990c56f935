import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { answerOf } from '../../shell/api-client.ts';
import type { Import } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { api } from '../desk.ts';
import { useCommand } from '../part/use-command.ts';
import { takeStep, useLayout } from './import-queries.ts';
import { MissingFacts } from './missing-facts.tsx';
import { SheetCard } from './sheet-card.tsx';
import { type SheetWish, wishOf } from './sheet-wish.ts';

/** Which sheets hold the list and what each column means: guessed, shown with its first rows, corrected here. */
export function ColumnStep({ row, onNext }: { row: Import; onNext: () => void }) {
  const layout = useLayout(row.id);
  const [showAll, setShowAll] = useState(false);
  const change = useCommand({
    send: (wish: SheetWish, id) =>
      answerOf(
        api.PUT('/api/v1/imports/{id}/layout', {
          params: { path: { id: row.id }, header: { 'Idempotency-Key': id } },
          body: { sheets: [wish] },
        }),
      ),
    changes: ['import', 'import-layout'],
  });
  const trial = useCommand({
    send: (_: 'trial', id) => takeStep(row.id, 'trial', id),
    changes: ['import', 'imports'],
  });
  if (layout.error !== null) return <ProblemNotice error={layout.error} />;
  if (layout.data === undefined) return null;
  const { sheets } = layout.data;
  const read = sheets.filter((sheet) => sheet.read);
  const shown = showAll || read.length === 0 ? sheets : read;
  const open = row.status === 'mapped' || row.status === 'tried';
  return (
    <Stack>
      <Text>
        {read.length === 0
          ? 'Chưa rõ trang nào là danh sách hộ. Hãy chọn trang cần đọc.'
          : 'Máy đã đoán mỗi cột là gì. Hãy xem lại, sửa chỗ sai, rồi chạy thử.'}
      </Text>
      {shown.map((sheet) => {
        const asking = {
          sheet,
          busy: change.isPending || !open,
          onChange: (part: Partial<SheetWish>) => change.mutate({ ...wishOf(sheet), ...part }),
        };
        return (
          <SheetCard key={sheet.index} {...asking}>
            <MissingFacts unit={row.unit} {...asking} />
          </SheetCard>
        );
      })}
      {shown.length < sheets.length && (
        <Button variant="default" onClick={() => setShowAll(true)}>
          Xem {sheets.length - shown.length} trang không đọc
        </Button>
      )}
      {change.error !== null && <ProblemNotice error={change.error} />}
      {trial.error !== null && <ProblemNotice error={trial.error} />}
      {open && (
        <Group>
          <Button
            loading={trial.isPending}
            disabled={change.isPending || read.length === 0}
            onClick={() => trial.mutate('trial', { onSuccess: onNext })}
          >
            Chạy thử
          </Button>
          <Text fz="sm">Chạy thử không ghi gì vào danh sách.</Text>
        </Group>
      )}
    </Stack>
  );
}
