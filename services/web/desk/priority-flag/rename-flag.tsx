import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { TextField } from '../household/field-input.tsx';
import { FormProblem, formProblem } from '../part/field-problem.ts';
import { useCommand } from '../part/use-command.ts';
import { type PriorityFlag, sendName } from './flag-queries.ts';

/** The name was written wrongly; the code stays, and so do the households that have it. */
export function RenameFlag({ unit, flag }: { unit: string; flag: PriorityFlag }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" variant="default" onClick={() => setOpen(true)} aria-label={`Sửa tên ${flag.name}`}>
        Sửa tên
      </Button>
      {open && <NameDialog unit={unit} flag={flag} onClose={() => setOpen(false)} />}
    </>
  );
}

function NameDialog({ unit, flag, onClose }: { unit: string; flag: PriorityFlag; onClose: () => void }) {
  const [name, setName] = useState(flag.name);
  const rename = useCommand({ send: sendName, changes: ['priority-flags'] });
  return (
    <Modal opened onClose={onClose} title="Sửa tên nhóm" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <FormProblem value={formProblem(rename.error)}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            rename.mutate({ unit, code: flag.code, name: name.trim() }, { onSuccess: onClose });
          }}
        >
          <Stack gap="sm">
            <TextField
              field="/name"
              label="Tên nhóm"
              value={name}
              onChange={(event) => setName(event.target.value)}
              maxLength={80}
              required
            />
            <Text fz="sm">
              Mã {flag.code} và các hộ đang có nhóm này giữ nguyên. Tên cũ vẫn hiện trong lịch sử của nhóm.
            </Text>
            {rename.error !== null && <ProblemNotice error={rename.error} />}
            <Group>
              <Button type="submit" loading={rename.isPending}>
                Lưu tên
              </Button>
            </Group>
          </Stack>
        </form>
      </FormProblem>
    </Modal>
  );
}
