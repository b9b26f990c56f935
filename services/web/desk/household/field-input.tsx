import { NumberInput, type NumberInputProps, TextInput, type TextInputProps } from '@mantine/core';
import { useFieldProblem } from '../part/field-problem.ts';

/** A field with what the server says is wrong with it; `field` is where the body has it. */
export function TextField({ field, error, ...input }: TextInputProps & { field: string }) {
  const problem = useFieldProblem(field);
  return <TextInput {...input} error={error ?? problem} />;
}

/** A whole number. */
export function NumberField({ field, ...input }: NumberInputProps & { field: string }) {
  return <NumberInput allowDecimal={false} {...input} error={useFieldProblem(field)} />;
}
