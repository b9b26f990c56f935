import { Button, Group, Progress, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { Account, Answer, Source } from '../../shell/api-types.ts';
import { formatMoment } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { hasRole } from '../account-place.ts';
import { api } from '../desk.ts';
import { AccountName } from '../part/account-name.tsx';
import { ExportButton } from '../part/export-button.tsx';
import { fileMark, sendFile } from '../part/send-file.ts';
import { useCommand } from '../part/use-command.ts';

type Paper = Answer<'/api/v1/sources/{id}/papers'>['items'][number];

const KIND_WORDS: Readonly<Record<Paper['kind'], string>> = { pdf: 'PDF', jpeg: 'ảnh JPEG', png: 'ảnh PNG' };

/** Scans, photos and PDFs of what stands behind a source. Those above its unit see them. */
export function SourcePapers({ source, account }: { source: Source; account: Account }) {
  const papers = useQuery({
    queryKey: ['source-papers', source.id],
    queryFn: () => answerOf(api.GET('/api/v1/sources/{id}/papers', { params: { path: { id: source.id } } })),
  });
  // A source is public in each place that it serves, its papers are not.
  if (papers.error !== null || papers.data === undefined) return null;
  const { items } = papers.data;
  return (
    <section>
      <Title order={3} size="h4" mb="sm">
        Văn bản đính kèm
      </Title>
      {items.length === 0 && <Text>Chưa có văn bản nào.</Text>}
      {items.length > 0 && (
        <ul className="change-list" aria-label="Văn bản đính kèm">
          {items.map((paper) => (
            <li key={paper.id}>
              <PaperRow paper={paper} account={account} />
            </li>
          ))}
        </ul>
      )}
      {hasRole(account, 'staff') && <Attach source={source} />}
    </section>
  );
}

function PaperRow({ paper, account }: { paper: Paper; account: Account }) {
  const { id, source, name, kind, bytes, by, at, removed } = paper;
  return (
    <>
      <div className="change-head">
        <strong style={{ overflowWrap: 'anywhere' }}>{name === '' ? 'Văn bản không tên' : name}</strong>
        <Text fz="sm" component="span">
          {KIND_WORDS[kind]}, {formatMoney(Math.max(1, Math.round(bytes / 1024)))} KB
        </Text>
      </div>
      <Text fz="sm">
        Đính kèm {formatMoment(at)} bởi <AccountName id={by} />
      </Text>
      {removed === null ? (
        <Group gap="xs" mt="xs">
          <ExportButton word="Tải về" address={`/api/v1/sources/${source}/papers/${id}/file`} />
          {hasRole(account, 'staff') && <Remove paper={paper} />}
        </Group>
      ) : (
        <Text fz="sm" c="var(--no-data)">
          Đã gỡ {formatMoment(removed.at)} bởi <AccountName id={removed.by} />. Lý do: {removed.reason}
        </Text>
      )}
    </>
  );
}

function Attach({ source }: { source: Source }) {
  const input = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState(0);
  const attach = useCommand({
    send: ({ file }: { file: File; mark: string }, id) => {
      const query = new URLSearchParams({ name: file.name.slice(0, 200) });
      const address = `/api/v1/sources/${source.id}/papers?${query}`;
      return sendFile<Paper>({ file, address, id, onProgress: setShare });
    },
    changes: ['source-papers'],
  });
  return (
    <Group mt="sm">
      <Button variant="default" loading={attach.isPending} onClick={() => input.current?.click()}>
        Đính kèm văn bản
      </Button>
      <Text fz="sm">Tệp PDF, ảnh JPEG hoặc PNG, dưới 8 MB</Text>
      <input
        ref={input}
        type="file"
        accept=".pdf,.jpg,.jpeg,.png"
        hidden
        aria-label="Tệp văn bản"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file === undefined) return;
          setShare(0);
          attach.mutate({ file, mark: fileMark(file) });
        }}
      />
      {attach.isPending && <Progress value={share * 100} aria-label="Gửi tệp" w="100%" />}
      {attach.error !== null && <ProblemNotice error={attach.error} />}
    </Group>
  );
}

/** What stood behind a source never goes without a reason. */
function Remove({ paper }: { paper: Paper }) {
  const [reason, setReason] = useState<string | null>(null);
  const remove = useCommand({
    send: (body: { reason: string }, id) =>
      answerOf(
        api.POST('/api/v1/sources/{id}/papers/{paper}/removal', {
          params: { path: { id: paper.source, paper: paper.id }, header: { 'Idempotency-Key': id } },
          body,
        }),
      ),
    changes: ['source-papers'],
  });
  if (reason === null)
    return (
      <Button variant="subtle" aria-label={`Gỡ ${paper.name}`} onClick={() => setReason('')}>
        Gỡ
      </Button>
    );
  function submit(event: FormEvent): void {
    event.preventDefault();
    remove.mutate({ reason: (reason ?? '').trim() });
  }
  return (
    <form onSubmit={submit}>
      <TextInput
        label="Lý do gỡ"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        maxLength={500}
        required
      />
      {remove.error !== null && <ProblemNotice error={remove.error} />}
      <Group mt="xs">
        <Button type="submit" size="sm" loading={remove.isPending}>
          Gỡ văn bản
        </Button>
        <Button variant="subtle" size="sm" onClick={() => setReason(null)}>
          Thôi
        </Button>
      </Group>
    </form>
  );
}
