import { NumberInput } from '@mantine/core';
import { useFieldProblem } from './field-problem.ts';

interface Parts {
  readonly label: string;
  readonly description?: string | undefined;
  /** '' while nothing is typed. */
  readonly value: number | string;
  readonly onChange: (value: number | string) => void;
  readonly least?: number;
  readonly most: number;
  /** The field that the server points at when it is wrong. */
  readonly pointer: string;
  readonly isRequired?: boolean;
  readonly isFixed?: boolean;
}

/** A whole number, written as it is here: 1.000.000. */
export function WholeNumber(parts: Parts) {
  const { label, description, value, onChange, least = 1, most, pointer } = parts;
  return (
    <NumberInput
      label={label}
      description={description}
      value={value}
      onChange={onChange}
      error={useFieldProblem(pointer)}
      min={least}
      max={most}
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator="."
      decimalSeparator=","
      required={parts.isRequired ?? true}
      disabled={parts.isFixed ?? false}
    />
  );
}
