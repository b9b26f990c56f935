import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { isWithin } from '#shared/units/unit-path.ts';
import { useFieldProblem } from './field-problem.ts';
import { UnitName } from './unit-name.tsx';
import { UnitSelect } from './unit-select.tsx';

interface Parts {
  readonly label: string;
  readonly description: string;
  /** Where the choice begins. */
  readonly top: string;
  readonly value: readonly string[];
  readonly onChange: (places: readonly string[]) => void;
  readonly pointer: string;
}

/** Several units. One that is chosen takes in those below it. */
export function PlacesInput({ label, description, top, value, onChange, pointer }: Parts) {
  const [next, setNext] = useState(top);
  const problem = useFieldProblem(pointer);
  const isKnown = value.some((place) => isWithin(place, next));
  return (
    <>
      <UnitSelect label={label} description={description} top={top} value={next} onChange={setNext} />
      <Group>
        <Button
          variant="default"
          disabled={isKnown}
          onClick={() => onChange([...value.filter((place) => !isWithin(next, place)), next])}
        >
          Thêm <UnitName path={next} />
        </Button>
      </Group>
      {value.length > 0 && (
        <ul className="places">
          {value.map((place) => (
            <li key={place}>
              <UnitName path={place} />
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => onChange(value.filter((one) => one !== place))}
              >
                Bỏ
                <VisuallyHidden>
                  {' '}
                  <UnitName path={place} />
                </VisuallyHidden>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {problem !== undefined && <Text c="var(--attention)">{problem}</Text>}
    </>
  );
}
