import { Button, Group, Progress, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { UnitName } from '../part/unit-name.tsx';
import { useCommand } from '../part/use-command.ts';
import { askForPrint, cancelPrint, isOver, type PrintJob, takeFile, usePrintJobs } from './print-queries.ts';

const KINDS: Readonly<Record<PrintJob['kind'], string>> = {
  'receipt-list': 'Danh sách ký nhận',
  'posted-list': 'Danh sách niêm yết',
  'hand-over-slip': 'Phiếu trao quà',
};
const STATUSES: Readonly<Record<PrintJob['status'], string>> = {
  waiting: 'Đang chờ',
  printing: 'Đang in',
  binding: 'Đang đóng tệp',
  noting: 'Đang ghi sổ trang',
  done: 'Đã in xong',
  cancelled: 'Đã dừng',
  failed: 'Không in được',
};
const MOMENT = new Intl.DateTimeFormat('vi-VN', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Asia/Ho_Chi_Minh',
});

/** What was printed, how far the rest is, and the files as long as they are kept. */
export function PrintHistory({ campaign }: { campaign: string }) {
  const { data, error } = usePrintJobs(campaign);
  if (error !== null) return <ProblemNotice error={error} />;
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section aria-label="Các lần in">
      <Title order={2} size="h3" mb="xs">
        Các lần in
      </Title>
      <Table.ScrollContainer minWidth={720}>
        <Table striped withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Lúc</Table.Th>
              <Table.Th>Nơi</Table.Th>
              <Table.Th>Giấy</Table.Th>
              <Table.Th>Tình trạng</Table.Th>
              <Table.Th>Việc</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.items.map((job) => (
              <JobRow key={job.id} job={job} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

function JobRow({ job }: { job: PrintJob }) {
  return (
    <Table.Tr>
      <Table.Td>{MOMENT.format(new Date(job.createdAt))}</Table.Td>
      <Table.Td>
        <UnitName path={job.unit} />
      </Table.Td>
      <Table.Td>
        {KINDS[job.kind]}
        {job.layout === 'row-qr' && ', có mã QR từng hộ'} ({job.format.toUpperCase()})
        <Text fz="sm">{job.sourceName ?? 'Mọi nguồn'}</Text>
      </Table.Td>
      <Table.Td>
        <JobState job={job} />
      </Table.Td>
      <Table.Td>
        <JobActions job={job} />
      </Table.Td>
    </Table.Tr>
  );
}

function JobState({ job }: { job: PrintJob }) {
  const { status, villages, printed, pages, reprints } = job;
  const share = villages === 0 ? 0 : Math.floor((printed / villages) * 100);
  return (
    <>
      <Text fz="sm" role="status">
        {STATUSES[status]}
        {!isOver(job) && `: ${printed}/${villages} xóm, ${share}%`}
        {status === 'done' && pages > 0 && ` · ${pages} trang`}
        {reprints > 0 && ` · in lại ${reprints} xóm`}
      </Text>
      {!isOver(job) && <Progress value={share} aria-label={`Đã in ${share}%`} mt={4} />}
    </>
  );
}

function JobActions({ job }: { job: PrintJob }) {
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const cancel = useCommand({ send: cancelPrint, changes: ['print-jobs'] });
  const again = useCommand({ send: askForPrint, changes: ['print-jobs'] });
  const { campaign, unit, kind, layout, format, source } = job;

  async function take(): Promise<void> {
    setBusy(true);
    setError(null);
    await takeFile(job).catch(setError);
    setBusy(false);
  }

  const shown = error ?? cancel.error ?? again.error;
  return (
    <>
      <Group gap="xs">
        {job.file !== null && (
          <Button size="compact-sm" loading={busy} onClick={() => void take()}>
            Tải tệp
          </Button>
        )}
        {!isOver(job) && (
          <Button
            size="compact-sm"
            variant="default"
            loading={cancel.isPending}
            onClick={() => cancel.mutate(job.id)}
          >
            Dừng in
          </Button>
        )}
        {isOver(job) && (
          <Button
            size="compact-sm"
            variant="default"
            loading={again.isPending}
            onClick={() => again.mutate({ campaign, unit, kind, layout, format, source })}
          >
            In lại
          </Button>
        )}
      </Group>
      {shown !== null && <ProblemNotice error={shown} />}
    </>
  );
}
