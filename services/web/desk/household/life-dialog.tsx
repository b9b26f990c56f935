import { Button, Group, Modal } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Body } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { FormProblem, formProblem } from '../part/field-problem.ts';
import { useLife } from './household-queries.ts';
import type { HouseholdRecord, LifeBody, LifePath } from './household-types.ts';
import { ToldFields, useTold } from './told-fields.tsx';

interface Parts<P extends LifePath> {
  readonly title: string;
  /** On the button. */
  readonly action: string;
  readonly path: P;
  readonly record: HouseholdRecord;
  readonly member?: string;
  /** What the day means here. */
  readonly day?: string;
  /** The day to begin with; today unless told. */
  readonly from?: string;
  /** Null while something is missing that the form's own fields show. */
  readonly body: () => LifeBody<P> | null;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A change of a household: what it is about, since when and why. It stays open until the server has taken it. */
export function LifeDialog<P extends LifePath>(parts: Parts<P>) {
  const { title, action, path, record, member, day = 'Ngày xảy ra', from, body, onClose, children } = parts;
  // What was read when the dialog opened: a change that came since is refused, and looked at first.
  const [seen] = useState({ id: record.id, version: record.version });
  const [told, setTold] = useTold(from);
  const life = useLife({ path, seen, member, onTaken: onClose });
  const problem = formProblem(life.error);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const wish = body();
    if (wish === null || told.on === '') return;
    life.mutate({ ...wish, ...told } as unknown as Body<P>);
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      styles={{ title: { fontWeight: 700 } }}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
      closeOnClickOutside={false}
    >
      <FormProblem value={problem}>
        <form className="form" onSubmit={submit}>
          {children}
          <ToldFields told={told} onChange={setTold} day={day} />
          {life.error !== null && <ProblemNotice error={life.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi, không ghi
            </Button>
            <Button type="submit" loading={life.isPending} disabled={problem?.status === 412}>
              {action}
            </Button>
          </Group>
        </form>
      </FormProblem>
    </Modal>
  );
}
