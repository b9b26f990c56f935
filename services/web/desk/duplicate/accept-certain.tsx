import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import type { Account } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { problemText } from '../../shell/problem-text.ts';
import { hasRole } from '../account-place.ts';
import { type PairItem, useAcceptMany } from './duplicate-queries.ts';

/** As many as one request takes. */
const AT_ONCE = 50;

/** The certain pairs that are shown, merged at once after one more look at their names. */
export function AcceptCertain({ rows, account }: { rows: readonly PairItem[]; account: Account }) {
  const [open, setOpen] = useState(false);
  const accept = useAcceptMany();
  const certain = rows
    .filter(({ level, sides }) => level === 'certain' && sides.every(({ yours }) => yours))
    .slice(0, AT_ONCE);
  const refused = (accept.data?.results ?? []).filter(({ status }) => status === 'refused');
  if (!hasRole(account, 'staff')) return null;
  return (
    <>
      {certain.length > 1 && (
        <Button variant="default" onClick={() => setOpen(true)}>
          Gộp {certain.length} cặp gần như chắc chắn
        </Button>
      )}
      {refused.length > 0 && (
        <Text fz="sm" role="status">
          {refused.length} cặp chưa gộp được: {problemText(refused[0]?.code ?? '').says}
        </Text>
      )}
      {accept.error !== null && <ProblemNotice error={accept.error} />}
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={`Gộp ${certain.length} cặp hộ`}
        closeButtonProps={{ 'aria-label': 'Đóng' }}
      >
        <Text>Ở mỗi cặp, hộ có nhiều thông tin hơn được giữ; hộ kia thôi theo dõi vì ghi trùng.</Text>
        <ul className="pair-batch">
          {certain.map(({ id, sides, keep }) => (
            <li key={id}>{sides.map((side) => nameOf(side, keep)).join(' ↔ ')}</li>
          ))}
        </ul>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setOpen(false)}>
            Thôi
          </Button>
          <Button
            loading={accept.isPending}
            onClick={() => accept.mutate(certain, { onSettled: () => setOpen(false) })}
          >
            Gộp cả {certain.length} cặp
          </Button>
        </Group>
      </Modal>
    </>
  );
}

function nameOf({ id, head, village }: PairItem['sides'][number], keep: string): string {
  return `${head}, ${village}${id === keep ? ' (giữ)' : ''}`;
}
