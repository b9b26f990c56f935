import { Button, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { paths } from '../../shell/api.d.ts';
import { answerOf } from '../../shell/api-client.ts';
import { problemOfAnswer } from '../../shell/api-problem.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { problemText } from '../../shell/problem-text.ts';
import { api, session } from '../desk.ts';
import { FileDrop } from '../import/file-drop.tsx';
import { useCommand } from '../part/use-command.ts';

type Responses = paths['/api/v1/rehomings/{id}/workbook-readings']['post']['responses'];
type Reading = Responses[200]['content']['application/json'];
type Result = { readonly path: string; readonly code?: string };

/** As many decisions as one command takes. */
const AT_ONCE = 500;
const FAULTS_SHOWN = 50;

/** The workbook, filled in by those who know, comes back: first what it says, then the decisions of it. */
export function DecisionFile({ id }: { id: string }) {
  const [file, setFile] = useState<File | null>(null);
  const reading = useMutation({ mutationFn: (chosen: File) => readFile(id, chosen) });
  const decide = useDecisions(id);
  const choose = (next: File | null) => {
    setFile(next);
    decide.reset();
    if (next === null) reading.reset();
    else reading.mutate(next);
  };
  const { data } = reading;
  return (
    <Paper withBorder p="md" component="section" aria-label="Quyết định bằng tệp Excel">
      <Stack gap="sm">
        <Title order={3} size="h4">
          Quyết định bằng tệp Excel
        </Title>
        <Text>
          Tải tệp ở dưới, điền xã mới hoặc lý do để lại cho từng xóm, rồi gửi lại. Xem trước, chưa ghi gì cho
          đến khi bạn bấm ghi.
        </Text>
        <FileDrop file={file} onChoose={choose} />
        {reading.error !== null && <ProblemNotice error={reading.error} />}
        {data !== undefined && decide.data === undefined && <Found reading={data} />}
        {data !== undefined && data.decisions.length > 0 && decide.data === undefined && (
          <div>
            <Button loading={decide.isPending} onClick={() => decide.mutate(data.decisions)}>
              Ghi {formatMoney(data.decisions.length)} quyết định
            </Button>
          </div>
        )}
        {decide.error !== null && <ProblemNotice error={decide.error} />}
        {decide.data !== undefined && <Outcome results={decide.data} />}
      </Stack>
    </Paper>
  );
}

function Found({ reading: { decisions, unchanged, open, faults } }: { reading: Reading }) {
  return (
    <div role="status">
      <Text>
        {formatMoney(decisions.length)} quyết định mới, {formatMoney(unchanged)} dòng như cũ,{' '}
        {formatMoney(open)} dòng chưa điền, {formatMoney(faults.length)} dòng sai.
      </Text>
      <List mt="xs">
        {faults.slice(0, FAULTS_SHOWN).map(({ line, path, code }) => (
          <List.Item key={`${line}|${path}`}>
            Dòng {line} ({path}): {problemText(code).says}
          </List.Item>
        ))}
      </List>
      {faults.length > FAULTS_SHOWN && (
        <Text>và {formatMoney(faults.length - FAULTS_SHOWN)} dòng sai nữa.</Text>
      )}
    </div>
  );
}

function Outcome({ results }: { results: readonly Result[] }) {
  const refused = results.filter(({ code }) => code !== undefined);
  return (
    <div role="status">
      <Text>
        Đã ghi {formatMoney(results.length - refused.length)} quyết định
        {refused.length > 0 && `, ${formatMoney(refused.length)} quyết định không ghi được`}.
      </Text>
      <List mt="xs">
        {refused.slice(0, FAULTS_SHOWN).map(({ path, code }) => (
          <List.Item key={path}>
            {path}: {problemText(code ?? '').says}
          </List.Item>
        ))}
      </List>
    </div>
  );
}

async function readFile(id: string, file: File): Promise<Reading> {
  const address = `/api/v1/rehomings/${id}/workbook-readings`;
  const headers = { 'Content-Type': 'application/octet-stream' };
  const response = await session.fetch(new Request(address, { method: 'POST', headers, body: file }));
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw problemOfAnswer(response, body);
  return body as Reading;
}

/** Batch after batch, each under an id that follows from the command's: sent again, none is taken twice. */
function useDecisions(rehoming: string) {
  return useCommand({
    async send(decisions: Reading['decisions'], id): Promise<readonly Result[]> {
      const results: Result[] = [];
      for (let from = 0; from < decisions.length; from += AT_ONCE) {
        const items = decisions.slice(from, from + AT_ONCE).map(({ line: _, ...decision }) => decision);
        const params = { path: { id: rehoming }, header: { 'Idempotency-Key': `${id}-${from}` } };
        const answer = await answerOf(
          api.POST('/api/v1/rehomings/{id}/decisions', { params, body: { items } }),
        );
        results.push(...answer.results);
      }
      return results;
    },
    changes: ['rehomings', 'rehoming-rows'],
  });
}
