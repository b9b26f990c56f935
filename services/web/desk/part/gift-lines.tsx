import { Button, Group } from '@mantine/core';
import { GiftLineFields } from './gift-line-fields.tsx';
import { newLine, type TypedLine } from './typed-line.ts';

const MOST_LINES = 20;

interface Parts {
  readonly lines: readonly TypedLine[];
  readonly onChange: (lines: readonly TypedLine[]) => void;
}

/** What one gift is made of: at least one line. */
export function GiftLines({ lines, onChange }: Parts) {
  const next = Math.max(...lines.map(({ key }) => key)) + 1;
  return (
    <>
      {lines.map((line, index) => (
        <GiftLineFields
          key={line.key}
          line={line}
          place={index + 1}
          onChange={(changed) => onChange(lines.map((one) => (one.key === line.key ? changed : one)))}
          onRemove={lines.length === 1 ? null : () => onChange(lines.filter((one) => one.key !== line.key))}
        />
      ))}
      <Group>
        <Button
          variant="default"
          disabled={lines.length >= MOST_LINES}
          onClick={() => onChange([...lines, newLine(next)])}
        >
          Thêm quà khác
        </Button>
      </Group>
    </>
  );
}
