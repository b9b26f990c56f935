import { Checkbox } from '@mantine/core';
import { useFieldProblem } from '../part/field-problem.ts';
import { NumberField } from './field-input.tsx';
import type { HouseholdRecord } from './household-types.ts';

interface Parts {
  readonly record: HouseholdRecord;
  /** Name of the head of the household that stays. */
  readonly into: string;
  /** Ids of members; the household's own id is its head. */
  readonly joining: string[];
  readonly onJoining: (joining: string[]) => void;
  readonly unnamed: number | string;
  readonly onUnnamed: (unnamed: number | string) => void;
}

/** Who of a household that ends lives in the other from now on. */
export function JoiningFields({ record, into, joining, onJoining, unnamed, onUnnamed }: Parts) {
  const people = [{ id: record.id, name: `${record.head} (chủ hộ)` }, ...record.persons];
  return (
    <>
      <Checkbox.Group
        label={`Ai về hộ ${into}`}
        value={joining}
        onChange={onJoining}
        error={useFieldProblem('/members')}
      >
        {people.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={name} mt="xs" />
        ))}
      </Checkbox.Group>
      {record.unnamed > 0 && (
        <NumberField
          field="/unnamed"
          label="Số khẩu chưa ghi tên cùng về"
          value={unnamed}
          onChange={onUnnamed}
          min={0}
          max={record.unnamed}
        />
      )}
    </>
  );
}
