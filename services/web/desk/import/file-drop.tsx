import { Button, Group, Paper, Text } from '@mantine/core';
import { type DragEvent, useRef, useState } from 'react';

const ACCEPT = '.xlsx,.xls,.xlsm,.csv,.txt,.tsv';

/** A place to drop a file on; the button does the same for those who do not drag. */
export function FileDrop({ file, onChoose }: { file: File | null; onChoose: (file: File | null) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped !== undefined) onChoose(dropped);
  }

  return (
    <Paper
      withBorder
      p="lg"
      bg={over ? 'blue.0' : 'gray.0'}
      style={{ borderStyle: 'dashed' }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Group>
        <Button variant="default" onClick={() => input.current?.click()}>
          {file === null ? 'Chọn tệp' : 'Chọn tệp khác'}
        </Button>
        <Text fw={file === null ? 400 : 600}>
          {file === null ? 'hoặc kéo tệp Excel, CSV vào đây' : file.name}
        </Text>
      </Group>
      <input
        ref={input}
        type="file"
        accept={ACCEPT}
        hidden
        aria-label="Tệp danh sách"
        onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
      />
    </Paper>
  );
}
