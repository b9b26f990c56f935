import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDate, isDay, parseDate } from '#shared/vietnam/date.ts';

interface Parts {
  readonly label: string;
  readonly description?: string | undefined;
  /** 'YYYY-MM-DD', '' while what is typed is no day. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  /** What the server says is wrong with it. */
  readonly problem?: string | undefined;
}

/** A day as it is written here, dd/mm/yyyy; the browser's own field follows the computer's language instead. */
export function DayInput({ label, description, value, onChange, problem }: Parts) {
  const [typed, setTyped] = useState(isDay(value) ? formatDate(value) : '');
  return (
    <TextInput
      label={label}
      description={description}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(parseDate(event.target.value) ?? '');
      }}
      error={value === '' ? 'Nhập ngày có thật, dạng ngày/tháng/năm' : problem}
      inputMode="numeric"
      placeholder="dd/mm/yyyy"
      required
    />
  );
}
