import { Alert, Badge, Checkbox, NativeSelect, Paper, ScrollArea, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { LAYOUT_NOTE_WORDS } from '#shared/rules/list-words.ts';
import { formatMoney, formatPercent } from '#shared/vietnam/money-words.ts';
import type { ImportSheet } from '../../shell/api-types.ts';
import { ROLE_CHOICES } from './column-words.ts';
import type { SheetWish } from './sheet-wish.ts';

interface Parts {
  readonly sheet: ImportSheet;
  /** Notes that say nothing to whoever reads this kind of file. */
  readonly quiet?: readonly string[];
  /** What no column says and has to be said by hand. */
  readonly children?: ReactNode;
  readonly busy: boolean;
  readonly onChange: (part: Partial<SheetWish>) => void;
}

type Asking = Pick<Parts, 'sheet' | 'busy' | 'onChange'>;

const NOTE_WORDS: Readonly<Record<string, string>> = LAYOUT_NOTE_WORDS;
const CHARSETS = { tcvn3: 'TCVN3 (.VnTime)', vni: 'VNI' } as const;

/** One sheet: whether it is read, its old letters, the meaning of its columns over its first rows. */
export function SheetCard({ sheet, quiet = [], children, busy, onChange }: Parts) {
  const { name, rowCount, read, hidden, layout, remembered } = sheet;
  const title = name === '' ? 'Bảng trong tệp' : `Trang “${name}”`;
  const notes = layout.notes.flatMap((note) => (quiet.includes(note) ? [] : (NOTE_WORDS[note] ?? [])));
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Title order={3} size="h4">
        {title}
      </Title>
      <Text fz="sm">
        {formatMoney(rowCount)} dòng{hidden ? ', trang đang ẩn' : ''}
        {remembered ? '. Cột lấy theo lần trước bạn đã chọn' : ''}
      </Text>
      <Checkbox
        my="xs"
        label="Đọc trang này"
        checked={read}
        disabled={busy}
        onChange={(event) => onChange({ read: event.currentTarget.checked })}
      />
      {read && (
        <>
          <Letters sheet={sheet} busy={busy} onChange={onChange} />
          {notes.map((note) => (
            <Text key={note} fz="sm">
              • {note}
            </Text>
          ))}
          {children}
          <Columns sheet={sheet} busy={busy} onChange={onChange} />
        </>
      )}
    </Paper>
  );
}

function Letters({ sheet, busy, onChange }: Asking) {
  const { charset, samples } = sheet;
  if (charset === 'unicode') return null;
  return (
    <Alert
      color="yellow"
      title={`Chữ trong trang là phông cũ ${CHARSETS[charset]}, đã đổi sang Unicode`}
      my="xs"
    >
      {samples.slice(0, 4).map(({ before, after }) => (
        <Text key={before} fz="sm">
          {before} → <strong>{after}</strong>
        </Text>
      ))}
      <Checkbox
        mt="xs"
        label="Đổi chữ như trên"
        checked
        disabled={busy}
        onChange={() => onChange({ charset: 'unicode' })}
      />
    </Alert>
  );
}

function Columns({ sheet, busy, onChange }: Asking) {
  const { layout, preview, chosen } = sheet;
  const choose = (column: number, role: string) => {
    const others = chosen.filter((one) => one.column !== column);
    const meant = role === '' ? null : (role as (typeof chosen)[number]['role']);
    onChange({ columns: [...others, { column, role: meant }] });
  };
  const columns = layout.columns.filter(
    ({ heading, filled, role }) => heading !== '' || filled > 0 || role !== null,
  );
  return (
    <ScrollArea mt="sm" type="auto" viewportProps={{ tabIndex: 0, 'aria-label': 'Cột và các dòng đầu' }}>
      <Table withTableBorder withColumnBorders fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th className="number">Dòng</Table.Th>
            {columns.map(({ column, heading, role, confidence }) => (
              <Table.Th key={column} miw={150}>
                <NativeSelect
                  size="xs"
                  aria-label={`Cột ${heading || column + 1} là`}
                  value={role ?? ''}
                  disabled={busy}
                  onChange={(event) => choose(column, event.target.value)}
                  data={ROLE_CHOICES}
                />
                {role !== null && confidence < 0.75 && (
                  <Badge color="yellow.3" c="dark" mt={4}>
                    chắc {formatPercent(confidence)}
                  </Badge>
                )}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {preview.map(({ line, cells }) => (
            <Table.Tr key={line} {...(line < layout.dataStart ? { c: 'dimmed' } : {})}>
              <Table.Td className="number">{line}</Table.Td>
              {columns.map(({ column }) => (
                <Table.Td key={column}>{cells[column] ?? ''}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
