import { Text } from '@mantine/core';
import type { VillageClosure } from '../../shell/api-types.ts';
import { formatMoment } from '../../shell/format.ts';
import { StatusMark } from '../../shell/status-mark.tsx';

const CAUSES: Readonly<Record<NonNullable<VillageClosure['cause']>, string>> = {
  claim: 'Mở lại vì có phản ánh hộ bị bỏ sót',
  'household-added': 'Mở lại vì danh sách thêm hộ ở xóm',
  withdrawn: 'Đã rút xác nhận',
  'village-changed': 'Mở lại vì xóm thay đổi',
};

export function ClosureState({ closure }: { closure: VillageClosure }) {
  const { status, cause, words, closedAt } = closure;
  switch (status) {
    case 'closed':
      return (
        <>
          <StatusMark tone="done" word="Đã xác nhận" />
          {closedAt !== null && <Text fz="xs">{formatMoment(closedAt)}</Text>}
        </>
      );
    case 'stated':
      return <StatusMark tone="waiting" word="Chờ duyệt" />;
    case 'open':
      if (cause === null) return <StatusMark tone="neutral" word="Chưa xác nhận" />;
      return (
        <>
          <StatusMark tone="waiting" word="Cần xác nhận lại" />
          <Text fz="xs">
            {CAUSES[cause]}
            {words !== null && `: ${words}`}
          </Text>
        </>
      );
  }
}
