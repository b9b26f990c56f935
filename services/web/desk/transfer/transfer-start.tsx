import { Anchor, Group, NativeSelect, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { today } from '#shared/vietnam/date.ts';
import { toApiProblem } from '../../shell/api-problem.ts';
import type { Campaign, Source } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { FileDrop } from '../import/file-drop.tsx';
import { DayInput } from '../part/day-input.tsx';
import { ExportButton } from '../part/export-button.tsx';
import { SendButton } from '../part/send-button.tsx';
import { fileMark, sendFile } from '../part/send-file.ts';
import { UnitSelect } from '../part/unit-select.tsx';
import { useCommand } from '../part/use-command.ts';
import type { TransferItem } from './transfer-queries.ts';

interface Parts {
  readonly top: string;
  readonly campaign: Campaign;
  /** Those that a bank pays; at least one. */
  readonly sources: readonly Source[];
}

interface Wanted {
  readonly unit: string;
  readonly source: string;
  readonly day: string;
  readonly rows: string;
  readonly mark: string;
}

const ROWS = [
  { value: 'by-status', label: 'Theo cột trạng thái của ngân hàng' },
  { value: 'all-paid', label: 'Tệp không có cột trạng thái: mọi dòng đã chuyển được' },
  { value: 'all-failed', label: 'Tệp không có cột trạng thái: mọi dòng không chuyển được' },
];

/** The order that goes to the bank, and the file that comes back. */
export function TransferStart({ top, campaign, sources }: Parts) {
  const [source, setSource] = useState(sources[0]?.id ?? '');
  const [unit, setUnit] = useState(top);
  const [file, setFile] = useState<File | null>(null);
  const [day, setDay] = useState(today(Date.now()));
  const [rows, setRows] = useState('by-status');
  const [share, setShare] = useState(0);
  const goTo = useNavigate();
  const { search } = useLocation();
  const upload = useCommand({
    send: (wanted: Wanted, id) =>
      file === null
        ? Promise.reject(new Error('There is no file'))
        : sendFile<TransferItem>({ address: addressOf(wanted, file), file, id, onProgress: setShare }),
    changes: ['transfers'],
  });

  function addressOf(wanted: Wanted, { name }: File): string {
    const { mark: _, unit: place, ...told } = wanted;
    const query = new URLSearchParams({ campaign: campaign.id, ...told, name: name.slice(0, 200) });
    return `/api/v1/transfers/${place}?${query}`;
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (file === null || day === '') return;
    setShare(0);
    upload.mutate(
      { unit, source, day, rows, mark: fileMark(file) },
      { onSuccess: ({ id }) => void goTo(`/allocation/transfers/${id}${search}`) },
    );
  }

  const order = `/api/v1/transfer-orders/${unit}?${new URLSearchParams({ campaign: campaign.id, source })}`;
  return (
    <form className="form" onSubmit={submit}>
      <NativeSelect
        label="Nguồn chi bằng chuyển khoản"
        value={source}
        onChange={(event) => setSource(event.target.value)}
        data={sources.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <UnitSelect label="Địa bàn" top={top} value={unit} onChange={setUnit} />
      <Title order={2} size="h4">
        1. Lấy tệp lệnh chuyển khoản
      </Title>
      <Text fz="sm">
        Mỗi dòng một suất quà ngân hàng còn phải chi. Điền số tài khoản, ngân hàng (hệ thống không giữ số tài
        khoản), giữ nguyên mã tham chiếu trong nội dung chuyển khoản để đối chiếu khi có kết quả.
      </Text>
      <Group>
        <ExportButton word="Tệp Excel" address={order} />
        <ExportButton word="Tệp CSV" address={`${order}&format=csv`} />
      </Group>
      <Title order={2} size="h4" mt="md">
        2. Gửi tệp kết quả của ngân hàng
      </Title>
      <FileDrop
        file={file}
        onChoose={(next) => {
          setFile(next);
          upload.reset();
        }}
      />
      <NativeSelect
        label="Đọc kết quả từng dòng"
        value={rows}
        onChange={(event) => setRows(event.target.value)}
        data={ROWS}
      />
      <DayInput
        label="Ngày chuyển khoản"
        description="Dùng cho dòng không ghi ngày"
        value={day}
        onChange={setDay}
      />
      <SendButton
        isPending={upload.isPending}
        share={share}
        disabled={file === null || source === ''}
        promise="Chưa ghi gì cả. Bạn xem từng dòng rồi mới xác nhận."
      />
      {upload.error !== null && <Known error={upload.error} search={search} />}
    </form>
  );
}

/** A file that was sent before is opened instead of being sent again. */
function Known({ error, search }: { error: unknown; search: string }) {
  const { code, detail } = toApiProblem(error);
  return (
    <>
      <ProblemNotice error={error} />
      {code === 'transfer-file-known' && detail !== null && (
        <Anchor component={Link} to={`/allocation/transfers/${detail}${search}`}>
          Mở tệp đã gửi
        </Anchor>
      )}
    </>
  );
}
