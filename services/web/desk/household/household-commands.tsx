import { Button, Group } from '@mantine/core';
import { type ComponentType, useState } from 'react';
import { CorrectDialog } from './correct-dialog.tsx';
import { ChangeHeadDialog, HeadDeathDialog } from './head-dialogs.tsx';
import type { HouseholdRecord } from './household-types.ts';
import { AddMemberDialog } from './member-dialogs.tsx';
import { MergeDialog, MoveDialog, SplitDialog } from './place-dialogs.tsx';
import { ClassDialog, EndDialog, GroupsDialog, RestoreDialog } from './standing-dialogs.tsx';

type Dialog = ComponentType<{ record: HouseholdRecord; onClose: () => void }>;

interface Command {
  readonly word: string;
  readonly Dialog: Dialog;
  /** Whether it makes sense for a household of so many. */
  readonly fits?: (record: HouseholdRecord) => boolean;
}

const several = ({ members }: HouseholdRecord) => members > 1;

const LIVING: readonly { readonly group: string; readonly commands: readonly Command[] }[] = [
  {
    group: 'Thông tin',
    commands: [
      { word: 'Sửa thông tin', Dialog: CorrectDialog },
      { word: 'Xếp loại lại', Dialog: ClassDialog },
      { word: 'Nhóm ưu tiên', Dialog: GroupsDialog },
    ],
  },
  {
    group: 'Con người',
    commands: [
      { word: 'Thêm khẩu', Dialog: AddMemberDialog },
      { word: 'Đổi chủ hộ', Dialog: ChangeHeadDialog, fits: several },
      { word: 'Chủ hộ mất', Dialog: HeadDeathDialog },
    ],
  },
  {
    group: 'Cả hộ',
    commands: [
      { word: 'Chuyển nơi ở', Dialog: MoveDialog },
      { word: 'Tách hộ', Dialog: SplitDialog, fits: several },
      { word: 'Nhập vào hộ khác', Dialog: MergeDialog },
      { word: 'Thoát nghèo, thôi theo dõi', Dialog: EndDialog },
    ],
  },
];
const ENDED: typeof LIVING = [
  { group: 'Hộ đã thôi theo dõi', commands: [{ word: 'Khôi phục hộ', Dialog: RestoreDialog }] },
];

/** What may happen to a household, by what it is about. */
export function HouseholdCommands({ record }: { record: HouseholdRecord }) {
  const [open, setOpen] = useState<Dialog | null>(null);
  const groups = record.status === 'active' ? LIVING : ENDED;
  const Open = open;
  return (
    <section aria-label="Ghi thay đổi" className="command-groups">
      {groups.map(({ group, commands }) => (
        <fieldset key={group}>
          <legend>{group}</legend>
          <Group gap="xs">
            {commands
              .filter(({ fits }) => fits?.(record) ?? true)
              .map(({ word, Dialog }) => (
                <Button key={word} variant="default" size="sm" onClick={() => setOpen(() => Dialog)}>
                  {word}
                </Button>
              ))}
          </Group>
        </fieldset>
      ))}
      {Open !== null && <Open record={record} onClose={() => setOpen(null)} />}
    </section>
  );
}
