import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { EditDialog } from './edit-dialog.tsx';
import { HouseholdRows } from './household-rows.tsx';
import type { HouseholdRow } from './list-filter.ts';
import { type Chosen, MOST_CHOSEN, useChosen } from './use-chosen.ts';

/** The list for those who may change it: rows are ticked, and changed alike. */
export function EditableRows({ rows, path }: { rows: readonly HouseholdRow[]; path: string }) {
  const chosen = useChosen(rows);
  const [editing, setEditing] = useState<readonly HouseholdRow[] | null>(null);
  return (
    <>
      <ChosenBar chosen={chosen} onEdit={() => setEditing(chosen.picked)} />
      <HouseholdRows rows={rows} path={path} chosen={chosen} />
      {editing !== null && (
        <EditDialog
          path={path}
          households={editing}
          onDone={({ refused }) => {
            // What is so already needs no other try.
            const left = refused.filter(({ code }) => code !== 'nothing-changed');
            chosen.choose(left.map(({ household }) => household.id));
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}

function ChosenBar({ chosen, onEdit }: { chosen: Chosen; onEdit: () => void }) {
  const { picked, all, more, isFull } = chosen;
  if (all.length === 0) return null;
  const count = formatMoney(all.length);
  return (
    <Group gap="md">
      <Checkbox
        label={more ? `Chọn ${count} hộ đầu đang hiện` : `Chọn tất cả ${count} hộ đang hiện`}
        checked={picked.length >= all.length}
        indeterminate={picked.length > 0 && picked.length < all.length}
        onChange={(event) => chosen.choose(event.target.checked ? all.map(({ id }) => id) : [])}
      />
      <Button variant="default" disabled={picked.length === 0} onClick={onEdit}>
        Sửa {formatMoney(picked.length)} hộ đã chọn
      </Button>
      <Text fz="sm" role="status">
        {isFull && more ? `Mỗi lần sửa nhiều nhất ${MOST_CHOSEN} hộ.` : ''}
      </Text>
    </Group>
  );
}
