import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { answerOf } from '../../shell/api-client.ts';
import type { ImportSheet } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { api } from '../desk.ts';
import { SheetCard } from '../import/sheet-card.tsx';
import { type SheetWish, wishOf } from '../import/sheet-wish.ts';
import { useCommand } from '../part/use-command.ts';
import { type DonorList, useDonorLayout, useStep } from './donor-list-queries.ts';

/** What a list of poor households needs and a donor's list need not have. */
const QUIET = ['class-missing', 'class-from-title', 'commune-missing'];

function quietOf({ layout }: ImportSheet): readonly string[] {
  const hasVillages = layout.columns.some(({ role }) => role === 'thon');
  return hasVillages ? [...QUIET, 'village-missing'] : QUIET;
}

/** Which sheets hold the people and what each column means: guessed, shown with its first rows, corrected here. */
export function DonorColumns({ row, onNext }: { row: DonorList; onNext: () => void }) {
  const layout = useDonorLayout(row.id);
  const [showAll, setShowAll] = useState(false);
  const change = useCommand({
    send: (wish: SheetWish, id) =>
      answerOf(
        api.PUT('/api/v1/donor-lists/{id}/layout', {
          params: { path: { id: row.id }, header: { 'Idempotency-Key': id } },
          body: { sheets: [wish] },
        }),
      ),
    changes: ['donor-list', 'donor-layout', 'donor-rows'],
  });
  const matching = useStep(row.id);
  if (layout.error !== null)
    return <ProblemNotice error={layout.error} onRetry={() => void layout.refetch()} />;
  if (layout.data === undefined) return null;
  const { sheets } = layout.data;
  const read = sheets.filter((sheet) => sheet.read);
  const shown = showAll || read.length === 0 ? sheets : read;
  return (
    <Stack>
      <Text>
        {read.length === 0
          ? 'Chưa rõ trang nào có người nhận quà. Hãy chọn trang cần đọc.'
          : 'Máy đã đoán mỗi cột là gì. Cần nhất là họ tên và thôn xóm, hoặc số định danh. Hãy sửa chỗ sai.'}
      </Text>
      {shown.map((sheet) => (
        <SheetCard
          key={sheet.index}
          sheet={sheet}
          quiet={quietOf(sheet)}
          busy={change.isPending}
          onChange={(part) => change.mutate({ ...wishOf(sheet), ...part })}
        />
      ))}
      {shown.length < sheets.length && (
        <Button variant="default" onClick={() => setShowAll(true)}>
          Xem {sheets.length - shown.length} trang không đọc
        </Button>
      )}
      {change.error !== null && <ProblemNotice error={change.error} />}
      {matching.error !== null && <ProblemNotice error={matching.error} />}
      {row.status === 'mapped' ? (
        <Group>
          <Button
            loading={matching.isPending}
            disabled={change.isPending || read.length === 0}
            onClick={() => matching.mutate('matching', { onSuccess: onNext })}
          >
            Tìm hộ của từng dòng
          </Button>
          <Text fz="sm">Chưa ghi quà nào.</Text>
        </Group>
      ) : (
        <Text fz="sm">Đổi cột thì phải tìm hộ lại từ đầu, các dòng đã quyết định cũng vậy.</Text>
      )}
    </Stack>
  );
}
