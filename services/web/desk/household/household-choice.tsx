import { Radio, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFieldProblem } from '../part/field-problem.ts';
import { useFound, useRecord } from './household-queries.ts';
import type { HouseholdRecord } from './household-types.ts';

/** Another household of the same commune and year, found by name or code. */
export function useHouseholdChoice({ id, commune, year }: HouseholdRecord) {
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState('');
  const found = useFound({ place: commune, year, search: search.trim() });
  const record = useRecord(chosen);
  return {
    search,
    setSearch,
    chosen,
    setChosen,
    found: found.data?.items.filter((one) => one.id !== id),
    /** As it is now, with the version that the change has to match. */
    record: chosen === '' ? undefined : record.data,
  };
}

export function HouseholdChoice({
  choice,
  pointer,
}: {
  choice: ReturnType<typeof useHouseholdChoice>;
  pointer: string;
}) {
  const { search, setSearch, chosen, setChosen, found } = choice;
  const problem = useFieldProblem(pointer);
  return (
    <>
      <TextInput
        label="Tìm hộ còn lại trong xã"
        description="Gõ từ hai chữ của tên chủ hộ hoặc mã hộ"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        required={chosen === ''}
      />
      {found !== undefined && (
        <Radio.Group label="Chọn hộ" value={chosen} onChange={setChosen} error={problem} required>
          {found.map(({ id, head, birthYear, village, code }) => (
            <Radio
              key={id}
              value={id}
              mt="xs"
              label={`${head}${birthYear === null ? '' : `, ${birthYear}`} – ${village}, mã ${code}`}
            />
          ))}
          {found.length === 0 && <Text mt="xs">Không có hộ nào khớp. Thử tên không dấu hoặc mã hộ.</Text>}
        </Radio.Group>
      )}
    </>
  );
}
