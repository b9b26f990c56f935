import { Checkbox, SimpleGrid } from '@mantine/core';
import type { DuplicatePair, PairSide } from './duplicate-queries.ts';

interface Parts {
  readonly pair: DuplicatePair;
  readonly joining: readonly string[];
  readonly onChange: (joining: readonly string[]) => void;
}

/** Whom one entry knows and the other does not: each may be taken over into the household that is kept. */
export function JoiningChoice({ pair: { sides }, joining, onChange }: Parts) {
  const [first, second] = sides;
  if (first === undefined || second === undefined) return null;
  return (
    <details className="pair-joining">
      <summary>Chọn người chuyển sang hộ được giữ</summary>
      <Checkbox.Group value={[...joining]} onChange={onChange}>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <People word="Người của hộ 1, nếu giữ hộ 2" side={first} other={second} />
          <People word="Người của hộ 2, nếu giữ hộ 1" side={second} other={first} />
        </SimpleGrid>
      </Checkbox.Group>
    </details>
  );
}

function People({ word, side, other }: { word: string; side: PairSide; other: PairSide }) {
  const known = new Set(peopleOf(other).map(({ name }) => sameName(name)));
  return (
    <fieldset>
      <legend>{word}</legend>
      {peopleOf(side).map(({ id, name, birthYear }) => (
        <Checkbox
          key={id}
          value={id}
          mt="xs"
          label={birthYear === null ? name : `${name}, ${birthYear}`}
          description={known.has(sameName(name)) ? 'hộ kia đã có người tên này' : undefined}
        />
      ))}
    </fieldset>
  );
}

/** The head first, under the household's own id. */
function peopleOf({ id, head, birthYear, persons }: PairSide) {
  return [{ id, name: head, birthYear }, ...persons];
}

function sameName(name: string): string {
  return name.toLocaleLowerCase('vi');
}
