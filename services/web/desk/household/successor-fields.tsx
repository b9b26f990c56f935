import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useFieldProblem } from '../part/field-problem.ts';
import type { Member, Successor } from './household-types.ts';
import { RELATION_WORDS } from './household-words.ts';
import { NOBODY, PersonFields, toPerson } from './person-fields.tsx';

const SOMEBODY = 'somebody';

/** Who becomes head: one of the members, or one of those without a name, named now. */
export function useSuccessor({ members, unnamed }: { members: readonly Member[]; unnamed: number }) {
  const [wanted, setChosen] = useState<string | null>(null);
  const [person, setPerson] = useState(NOBODY);
  const isThere = wanted === SOMEBODY ? unnamed > 0 : members.some(({ id }) => id === wanted);
  const chosen = wanted !== null && isThere ? wanted : (members[0]?.id ?? SOMEBODY);
  return {
    members,
    unnamed,
    chosen,
    setChosen,
    person,
    setPerson,
    /** Null where the named person cannot be read. */
    toBody(): Successor | null {
      if (chosen !== SOMEBODY) return { member: chosen };
      const named = toPerson(person);
      return named === null ? null : { person: named };
    },
  };
}

interface Parts {
  readonly label: string;
  readonly successor: ReturnType<typeof useSuccessor>;
  /** Where the body has it. */
  readonly pointer: string;
}

export function SuccessorFields({ label, successor, pointer }: Parts) {
  const { members, unnamed, chosen, setChosen, person, setPerson } = successor;
  return (
    <>
      <NativeSelect
        label={label}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        error={useFieldProblem(pointer)}
        data={[
          ...members.map(({ id, name, relation }) => ({
            value: id,
            label: `${name} (${RELATION_WORDS[relation].toLowerCase()})`,
          })),
          ...(unnamed > 0 || members.length === 0
            ? [{ value: SOMEBODY, label: 'Người chưa có tên trong sổ: ghi tên ở dưới' }]
            : []),
        ]}
      />
      {chosen === SOMEBODY && (
        <PersonFields person={person} onChange={setPerson} pointer={`${pointer}/person`} as="member" />
      )}
    </>
  );
}
