import { Button, Group, Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { FormProblem, formProblem } from '../part/field-problem.ts';
import { EditFields, editOf, NO_DRAFT } from './edit-fields.tsx';
import { type EditOutcome, useEdit } from './edit-queries.ts';
import { EditResult } from './edit-result.tsx';
import type { HouseholdRow } from './list-filter.ts';
import { ToldFields, useTold } from './told-fields.tsx';

interface Parts {
  readonly path: string;
  /** As they were when the dialog opened: what was changed since is refused. */
  readonly households: readonly HouseholdRow[];
  readonly onDone: (outcome: EditOutcome) => void;
  readonly onClose: () => void;
}

/** One change of many households, and what became of each. */
export function EditDialog({ path, households, onDone, onClose }: Parts) {
  const edit = useEdit();
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Sửa ${formatMoney(households.length)} hộ đã chọn`}
      size="lg"
      styles={{ title: { fontWeight: 700 } }}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
      closeOnClickOutside={false}
    >
      {edit.data === undefined ? (
        <EditForm path={path} households={households} edit={edit} onDone={onDone} onClose={onClose} />
      ) : (
        <EditResult outcome={edit.data} onClose={onClose} />
      )}
    </Modal>
  );
}

function EditForm({ path, households, edit, onDone, onClose }: Parts & { edit: ReturnType<typeof useEdit> }) {
  const [draft, setDraft] = useState(NO_DRAFT);
  const [told, setTold] = useTold();

  function submit(event: FormEvent): void {
    event.preventDefault();
    const wish = editOf(draft);
    if (wish === null || told.on === '') return;
    edit.mutate({ ...told, edit: wish, households }, { onSuccess: onDone });
  }

  return (
    <FormProblem value={formProblem(edit.error)}>
      <form className="form" onSubmit={submit}>
        <EditFields path={path} households={households} draft={draft} onChange={setDraft} />
        <ToldFields told={told} onChange={setTold} day="Từ ngày" late="offered" />
        {edit.error !== null && <ProblemNotice error={edit.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Thôi, không ghi
          </Button>
          <Button type="submit" loading={edit.isPending}>
            Ghi cho {formatMoney(households.length)} hộ
          </Button>
        </Group>
      </form>
    </FormProblem>
  );
}
