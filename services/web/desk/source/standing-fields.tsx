import { NativeSelect, TextInput } from '@mantine/core';
import { DayInput } from '../part/day-input.tsx';
import { useFieldProblem } from '../part/field-problem.ts';
import { STANDING_WORDS } from './source-words.ts';
import type { Standing, TypedSource } from './typed-source.ts';

const STANDINGS = Object.entries(STANDING_WORDS).map(([value, label]) => ({ value, label }));

interface Parts {
  readonly typed: TypedSource;
  readonly put: (part: Partial<TypedSource>) => void;
}

/** Only said, in writing, or here already; with the paper that says so. */
export function StandingFields({ typed, put }: Parts) {
  const { standing, paper, day } = typed;
  const isPromise = standing === 'promised';
  return (
    <>
      <NativeSelect
        label="Tình trạng"
        description={isPromise ? 'Phương án chỉ chia nguồn đã cam kết hoặc đã về' : undefined}
        value={standing}
        onChange={(event) => put({ standing: event.target.value as Standing })}
        data={STANDINGS}
      />
      <TextInput
        label="Văn bản, chứng từ (số, ký hiệu)"
        value={paper}
        onChange={(event) => put({ paper: event.target.value })}
        error={useFieldProblem('/paper')}
        maxLength={200}
        required={!isPromise}
      />
      <DayInput
        label={isPromise ? 'Ngày hứa' : 'Ngày của văn bản'}
        value={day}
        onChange={(next) => put({ day: next })}
        problem={useFieldProblem('/day')}
      />
    </>
  );
}
