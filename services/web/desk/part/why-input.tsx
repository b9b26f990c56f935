import { Textarea } from '@mantine/core';
import { useFieldProblem } from './field-problem.ts';

/** What somebody needs sealed fields for; the record keeps it for ever. */
export function WhyInput({ value, onChange }: { value: string; onChange: (why: string) => void }) {
  return (
    <Textarea
      label="Xem để làm gì"
      description="Không ghi số định danh, số điện thoại"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={useFieldProblem('/why')}
      minLength={5}
      maxLength={300}
      required
    />
  );
}
