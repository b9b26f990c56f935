import { NativeSelect, TextInput } from '@mantine/core';
import type { Source } from '../../shell/api-types.ts';
import { useFieldProblem } from '../part/field-problem.ts';
import { GIVER_WORDS } from './source-words.ts';
import type { TypedSource } from './typed-source.ts';

const GIVERS = Object.entries(GIVER_WORDS).map(([value, label]) => ({ value, label }));

interface Parts {
  readonly typed: TypedSource;
  readonly put: (part: Partial<TypedSource>) => void;
}

/** What a source is called, of which kind it is, and who gives. */
export function GiverFields({ typed, put }: Parts) {
  return (
    <>
      <TextInput
        label="Tên nguồn"
        value={typed.name}
        onChange={(event) => put({ name: event.target.value })}
        error={useFieldProblem('/name')}
        maxLength={200}
        required
      />
      <NativeSelect
        label="Loại nguồn"
        value={typed.giver}
        onChange={(event) => put({ giver: event.target.value as Source['giver'] })}
        data={GIVERS}
      />
      <TextInput
        label="Bên hỗ trợ"
        description="Để trống nếu trùng tên nguồn"
        value={typed.owner}
        onChange={(event) => put({ owner: event.target.value })}
        maxLength={200}
      />
    </>
  );
}
