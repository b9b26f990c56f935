import { formatDate, isDay, parseDate } from '#shared/vietnam/date.ts';
import { TypedInput } from './typed-input.tsx';

interface Parts {
  readonly label: string;
  /** 'YYYY-MM-DD'; '' is any day. */
  readonly day: string;
  readonly onDay: (day: string) => void;
}

/** A day that a list may be cut down by; what is no day yet changes nothing. */
export function DayFilter({ label, day, onDay }: Parts) {
  return (
    <TypedInput
      label={label}
      placeholder="dd/mm/yyyy"
      value={isDay(day) ? formatDate(day) : ''}
      onTyped={(text) => {
        const parsed = parseDate(text);
        if (parsed !== null || text === '') onDay(parsed ?? '');
      }}
    />
  );
}
