import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { today } from '#shared/vietnam/date.ts';
import { DayInput } from '../part/day-input.tsx';
import { useFieldProblem } from '../part/field-problem.ts';

/** What every change says of itself. */
export interface Told {
  /** 'YYYY-MM-DD', '' while what is typed is no day. */
  readonly on: string;
  readonly reason: string;
  readonly late: boolean;
}

export function useTold(on: string = today(Date.now())) {
  return useState<Told>({ on, reason: '', late: false });
}

interface Parts {
  readonly told: Told;
  readonly onChange: (told: Told) => void;
  /** What the day means here. */
  readonly day: string;
  /** A late fact can be said to be one from the start, or once the day was refused. */
  readonly late?: 'offered' | 'when-refused';
}

/** Since when it is so, and why. */
export function ToldFields({ told, onChange, day, late = 'when-refused' }: Parts) {
  const dayProblem = useFieldProblem('/on');
  return (
    <>
      <DayInput
        label={day}
        value={told.on}
        onChange={(on) => onChange({ ...told, on })}
        problem={dayProblem}
      />
      {(late === 'offered' || dayProblem !== undefined || told.late) && (
        <Checkbox
          label="Ghi bổ sung việc cũ"
          description="Việc xảy ra trước những thay đổi đã ghi của hộ"
          checked={told.late}
          onChange={(event) => onChange({ ...told, late: event.target.checked })}
        />
      )}
      <Textarea
        label="Lý do"
        description="Ghi rõ ai báo, giấy tờ nào; không ghi số định danh, số điện thoại"
        value={told.reason}
        onChange={(event) => onChange({ ...told, reason: event.target.value })}
        error={useFieldProblem('/reason')}
        maxLength={500}
        autosize
        minRows={2}
        required
      />
    </>
  );
}
