import { Anchor, Group, NumberInput, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Import } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { SendButton } from '../part/send-button.tsx';
import { fileMark, sendFile } from '../part/send-file.ts';
import { UnitSelect } from '../part/unit-select.tsx';
import { useCommand } from '../part/use-command.ts';
import { FileDrop } from './file-drop.tsx';

interface Wanted {
  readonly unit: string;
  readonly year: number;
  readonly standard: string;
  readonly mark: string;
}

/** The first step: which file, for which place and year. */
export function ImportStart({ top }: { top: string }) {
  const [file, setFile] = useState<File | null>(null);
  const [unit, setUnit] = useState(top);
  const [year, setYear] = useState<number | string>(new Date().getFullYear() - 1);
  const [standard, setStandard] = useState('2022-2025');
  const [share, setShare] = useState(0);
  const goTo = useNavigate();
  const upload = useCommand({
    send: (input: Wanted, id) =>
      file === null
        ? Promise.reject(new Error('There is no file'))
        : sendFile<Import>({ address: addressOf(input, file), file, id, onProgress: setShare }),
    changes: ['imports'],
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (file === null) return;
    setShare(0);
    upload.mutate(
      { unit, year: Number(year), standard: standard.trim(), mark: fileMark(file) },
      { onSuccess: ({ id }) => void goTo(`/registry/import/${id}`) },
    );
  }

  return (
    <form className="form" onSubmit={submit}>
      <Title order={2} size="h3">
        Nhập danh sách từ tệp
      </Title>
      <FileDrop
        file={file}
        onChoose={(next) => {
          setFile(next);
          upload.reset();
        }}
      />
      <Text fz="sm">
        Chưa có tệp? Tải mẫu:{' '}
        <Anchor href="/mau-danh-sach-ho.xlsx" download>
          Excel
        </Anchor>{' '}
        hoặc{' '}
        <Anchor href="/mau-danh-sach-ho.csv" download>
          CSV
        </Anchor>
        . Tệp của xã đang dùng cũng đọc được.
      </Text>
      <UnitSelect
        label="Nhập cho đơn vị"
        description="Dòng của xã ngoài đơn vị này sẽ bị từ chối."
        top={top}
        value={unit}
        onChange={setUnit}
      />
      <Group grow align="flex-start">
        <NumberInput
          label="Năm của danh sách"
          value={year}
          onChange={setYear}
          min={2000}
          max={2200}
          allowDecimal={false}
          thousandSeparator=""
          required
        />
        <TextInput
          label="Chuẩn nghèo"
          placeholder="2022-2025"
          value={standard}
          onChange={(event) => setStandard(event.target.value)}
          pattern="[0-9A-Za-z][0-9A-Za-z.\-]{0,39}"
          required
        />
      </Group>
      <SendButton
        isPending={upload.isPending}
        share={share}
        disabled={file === null}
        promise="Chưa ghi gì cả. Bạn xem trước và chạy thử rồi mới ghi."
      />
      {upload.error !== null && <ProblemNotice error={upload.error} />}
    </form>
  );
}

function addressOf({ unit, year, standard }: Wanted, { name }: File): string {
  const query = new URLSearchParams({ year: String(year), standard, name: name.slice(0, 200) });
  return `/api/v1/imports/${unit}?${query}`;
}
