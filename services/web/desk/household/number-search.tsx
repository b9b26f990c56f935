import { Button, Group, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { HouseholdRows } from './household-rows.tsx';
import { useNumberSearch } from './use-households.ts';

/** A national ID or phone, whole or its last four digits: neither the address nor the history of the browser learns it. */
export function NumberSearch({ unit }: { unit: string }) {
  const [number, setNumber] = useState('');
  const search = useNumberSearch(unit);

  function submit(event: FormEvent): void {
    event.preventDefault();
    search.mutate(number);
  }

  return (
    <details>
      <summary>Tìm theo số định danh hoặc điện thoại</summary>
      <form onSubmit={submit}>
        <Group align="end" gap="sm" mt="xs">
          <TextInput
            label="Số đầy đủ, hoặc bốn số cuối"
            value={number}
            onChange={(event) => setNumber(event.target.value)}
            inputMode="numeric"
            autoComplete="off"
            required
          />
          <Button type="submit" variant="default" loading={search.isPending}>
            Tìm theo số
          </Button>
        </Group>
      </form>
      {search.error !== null && <ProblemNotice error={search.error} />}
      {search.data !== undefined && (
        <div role="status">
          {search.data.items.length === 0 ? (
            <Text mt="xs">Không có hộ nào có số này ở đây.</Text>
          ) : (
            <HouseholdRows rows={search.data.items} path={unit} />
          )}
        </div>
      )}
    </details>
  );
}
