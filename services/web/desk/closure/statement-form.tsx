import { Button, Group, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { today } from '#shared/vietnam/date.ts';
import type { VillageClosure } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { DayInput } from '../part/day-input.tsx';
import { useCommand } from '../part/use-command.ts';
import { type Statement, sendStatement } from './closure-queries.ts';

/** What papers of one pile have in common. */
export interface Carried {
  readonly on: string | null;
  readonly evidence: string;
}

interface Parts {
  readonly list: string;
  readonly row: VillageClosure;
  readonly carried: Carried;
  readonly onSaved: (carried: Carried) => void;
  readonly onCancel: () => void;
}

/** The number is typed as the paper has it, never filled in: only so does it prove anything. */
export function StatementForm({ list, row, carried, onSaved, onCancel }: Parts) {
  const [count, setCount] = useState<number | string>('');
  const [head, setHead] = useState(row.statement?.head ?? '');
  const [on, setOn] = useState(carried.on ?? today(Date.now()));
  const [evidence, setEvidence] = useState(carried.evidence);
  const save = useCommand({ send: sendStatement, changes: ['closures'] });

  function submit(event: FormEvent): void {
    event.preventDefault();
    const statement: Statement = {
      list,
      unit: row.unit,
      count: Number(count),
      head: head.trim(),
      on,
      evidence: evidence.trim(),
    };
    save.mutate(statement, { onSuccess: () => onSaved({ on, evidence }) });
  }

  return (
    <form onSubmit={submit} aria-label={`Xác nhận của ${row.village}`}>
      <Group align="start" gap="xs">
        <NumberInput
          label="Số hộ ghi"
          value={count}
          onChange={setCount}
          min={0}
          max={100_000}
          allowDecimal={false}
          w={110}
          hideControls
          required
          data-autofocus
          autoFocus
        />
        <TextInput
          label="Trưởng xóm ký"
          value={head}
          onChange={(event) => setHead(event.target.value)}
          maxLength={120}
          w={170}
          required
        />
        <div className="day">
          <DayInput label="Ngày ký" value={on} onChange={setOn} />
        </div>
        <TextInput
          label="Trang, mã ảnh"
          value={evidence}
          onChange={(event) => setEvidence(event.target.value)}
          maxLength={200}
          w={150}
          required
        />
      </Group>
      {save.error !== null && <ProblemNotice error={save.error} />}
      <Group mt="xs" gap="xs">
        <Button type="submit" size="sm" loading={save.isPending}>
          Ghi
        </Button>
        <Button type="button" size="sm" variant="default" onClick={onCancel}>
          Thôi
        </Button>
      </Group>
    </form>
  );
}
