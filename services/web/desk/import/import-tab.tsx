import { Button, FileInput, NumberInput, Progress, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { formatPercent } from '#shared/vietnam/money-words.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { Account } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { placesWith } from '../account-place.ts';
import { api } from '../desk.ts';
import { Empty } from '../part/empty.tsx';
import { UnitSelect } from '../part/unit-select.tsx';
import { useCommand } from '../part/use-command.ts';
import { ImportOutcome } from './import-outcome.tsx';
import { uploadFile } from './upload-file.ts';

const COLUMNS =
  'ma_ho, ma_xa, thon, ho_ten_chu_ho, so_khau, phan_loai; không bắt buộc: nam_sinh, gioi_tinh, dan_toc, nhom_uu_tien, so_dinh_danh, dien_thoai, muc_do';

/** A file of households into the registry; faulty rows are named, the good ones are kept. */
export function ImportTab({ account }: { account: Account }) {
  const top = placesWith(account, ['staff'])[0];
  const [file, setFile] = useState<File | null>(null);
  const [unit, setUnit] = useState(top ?? '');
  const [year, setYear] = useState<number | string>(new Date().getFullYear() - 1);
  const [standard, setStandard] = useState('2022-2025');
  const [share, setShare] = useState(0);
  const upload = useCommand({
    send: (input: { unit: string; year: number; standard: string; mark: string }, id) =>
      file === null
        ? Promise.reject(new Error('There is no file'))
        : uploadFile({ ...input, file, id, onProgress: setShare }),
    changes: ['unit', 'poor-lists'],
  });
  if (top === undefined)
    return (
      <Empty title="Nhập danh sách là việc của nghiệp vụ" text="Vai trò của bạn chỉ xem và phê duyệt." />
    );

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (file === null) return;
    setShare(0);
    // Another file or a changed one is another command, even under the same name.
    const mark = `${file.name}|${file.size}|${file.lastModified}`;
    upload.mutate({ unit, year: Number(year), standard: standard.trim(), mark });
  }

  return (
    <Stack gap="lg">
      <form className="form" onSubmit={submit}>
        <FileInput
          label="Tệp CSV theo mẫu"
          description={`Cột bắt buộc: ${COLUMNS}`}
          placeholder="Chọn tệp .csv"
          accept=".csv,text/csv"
          value={file}
          onChange={(next) => {
            setFile(next);
            upload.reset();
          }}
          required
          clearable
          clearButtonProps={{ 'aria-label': 'Bỏ tệp đã chọn' }}
        />
        <UnitSelect
          label="Nhập cho đơn vị"
          description="Dòng của xã ngoài đơn vị này sẽ bị từ chối."
          top={top}
          value={unit}
          onChange={setUnit}
        />
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
          description="Ví dụ 2016-2020, 2022-2025"
          value={standard}
          onChange={(event) => setStandard(event.target.value)}
          pattern="[0-9A-Za-z][0-9A-Za-z.\-]{0,39}"
          required
        />
        <div>
          <Button type="submit" loading={upload.isPending} disabled={file === null}>
            Nhập danh sách
          </Button>
        </div>
      </form>
      {upload.isPending && <Sending share={share} />}
      {upload.error !== null && <ProblemNotice error={upload.error} />}
      {upload.data !== undefined && <Following id={upload.data.id} />}
    </Stack>
  );
}

function Following({ id }: { id: string }) {
  const query = useQuery({
    queryKey: ['import', id],
    queryFn: () => answerOf(api.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.endedAt === null ? 500 : false),
  });
  if (query.data === undefined || query.data.endedAt === null)
    return <Text role="status">Máy chủ đang ghi từng hộ…</Text>;
  return <ImportOutcome result={query.data} />;
}

function Sending({ share }: { share: number }) {
  return (
    <div role="status">
      <Text>
        {share < 1
          ? `Đang tải tệp lên: ${formatPercent(share)}`
          : 'Đã tải tệp lên, máy chủ đang ghi từng hộ…'}
      </Text>
      <Progress value={share * 100} animated={share >= 1} aria-label="Tải tệp lên" />
    </div>
  );
}
