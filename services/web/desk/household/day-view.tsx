import { Alert, Button, Group } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { formatDate, today } from '#shared/vietnam/date.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { DayInput } from '../part/day-input.tsx';

/** The household as it was on a day, chosen in the address so that it can be sent to somebody. */
export function DayView({ on, error }: { on: string | null; error: unknown }) {
  const [day, setDay] = useState(on ?? today(Date.now()));
  const [, setAddress] = useSearchParams();

  function show(event: FormEvent): void {
    event.preventDefault();
    if (day !== '') setAddress({ on: day });
  }

  return (
    <>
      <form onSubmit={show}>
        <Group align="flex-end" gap="sm">
          <DayInput label="Xem hộ như ngày" value={day} onChange={setDay} />
          <Button type="submit" variant="default">
            Xem
          </Button>
        </Group>
      </form>
      {error !== null && <ProblemNotice error={error} />}
      {on !== null && (
        <Alert color="blue" title={`Đang xem hộ như ngày ${formatDate(on)}`}>
          {error === null && 'Đúng theo những gì đến nay đã biết về ngày đó. '}
          <Button variant="default" size="sm" onClick={() => setAddress({})}>
            Về hiện tại
          </Button>
        </Alert>
      )}
    </>
  );
}
