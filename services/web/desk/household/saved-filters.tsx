import { Anchor, Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';

interface Saved {
  readonly name: string;
  /** Path and filter as in the address: a number is never in it. */
  readonly to: string;
}

/** Lists that a person comes back to, kept in this browser under the account. */
export function SavedFilters({ account, here }: { account: string; here: string }) {
  const key = `tet-100 filters ${account}`;
  const [saved, setSaved] = useState<readonly Saved[]>(() => readSaved(key));
  const [name, setName] = useState('');

  function keep(next: readonly Saved[]): void {
    localStorage.setItem(key, JSON.stringify(next));
    setSaved(next);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    keep([...saved.filter((one) => one.name !== name.trim()), { name: name.trim(), to: here }]);
    setName('');
  }

  return (
    <details>
      <summary>Bộ lọc đã lưu ({saved.length})</summary>
      {saved.map((one) => (
        <Group key={one.name} gap="sm" mt="xs">
          <Anchor component={Link} to={one.to}>
            {one.name}
          </Anchor>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`Xóa bộ lọc ${one.name}`}
            onClick={() => keep(saved.filter((other) => other !== one))}
          >
            Xóa
          </Button>
        </Group>
      ))}
      <form onSubmit={submit}>
        <Group align="end" gap="sm" mt="xs">
          <TextInput
            label="Tên bộ lọc"
            value={name}
            onChange={(event) => setName(event.target.value)}
            maxLength={60}
            required
          />
          <Button type="submit" variant="default">
            Lưu bộ lọc
          </Button>
        </Group>
      </form>
    </details>
  );
}

function readSaved(key: string): readonly Saved[] {
  try {
    const rows: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(rows) ? rows.filter(isSaved) : [];
  } catch {
    return [];
  }
}

function isSaved(row: unknown): row is Saved {
  const { name, to } = (row ?? {}) as Partial<Saved>;
  return typeof name === 'string' && typeof to === 'string' && to.startsWith('/registry/households/');
}
