import { Button, NativeSelect, Paper, SegmentedControl, Stack, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { answerOf } from '../../shell/api-client.ts';
import type { Claim, PoorList } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { api } from '../desk.ts';
import { useCommand } from '../part/use-command.ts';
import { useLists } from '../poor-list/use-lists.ts';
import { LikelyHouseholds } from './likely-households.tsx';
import { RefuseClaim } from './refuse-claim.tsx';
import { RegisterHousehold } from './register-household.tsx';

/** The answer: accept, with a household of the registry or one that is registered now, or refuse with a reason. */
export function ClaimDecision({ claim }: { claim: Claim }) {
  const [answer, setAnswer] = useState<'accept' | 'refuse'>('accept');
  return (
    <Paper withBorder p="lg" component="section" aria-label="Trả lời phản ánh">
      <Title order={2} size="h4">
        Xác minh và trả lời
      </Title>
      {claim.status === 'open' && <StartVerifying claim={claim} />}
      <SegmentedControl
        mt="md"
        fullWidth
        aria-label="Kết quả xác minh"
        value={answer}
        onChange={(next) => setAnswer(next as 'accept')}
        data={[
          { value: 'accept', label: 'Đúng, bị bỏ sót' },
          { value: 'refuse', label: 'Không bổ sung' },
        ]}
      />
      {answer === 'accept' ? <AcceptClaim claim={claim} /> : <RefuseClaim claim={claim} />}
    </Paper>
  );
}

/** Whoever reported it sees that somebody looks into it. */
function StartVerifying({ claim }: { claim: Claim }) {
  const verify = useCommand({
    send: (_: string, id) =>
      answerOf(
        api.POST('/api/v1/claim-records/{id}/verify', {
          params: { path: { id: claim.id }, header: { 'Idempotency-Key': id } },
          body: {},
        }),
      ),
    changes: ['claims'],
  });
  return (
    <>
      <Text mt="xs" fz="sm">
        Người phản ánh thấy khi nào việc xác minh bắt đầu.
      </Text>
      <Button variant="default" size="sm" loading={verify.isPending} onClick={() => verify.mutate(claim.id)}>
        Bắt đầu xác minh
      </Button>
      {verify.error !== null && <ProblemNotice error={verify.error} />}
    </>
  );
}

function AcceptClaim({ claim }: { claim: Claim }) {
  const lists = useLists();
  const fitting = (lists.data ?? []).filter((list) => holds(list, claim.commune));
  const [wanted, setWanted] = useState('');
  const list = fitting.find(({ id }) => id === wanted) ?? fitting[0];
  const [household, setHousehold] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const accept = useCommand({
    send: (body: { list: string; household: string; words: string }, id) =>
      answerOf(
        api.POST('/api/v1/claim-records/{id}/accept', {
          params: { path: { id: claim.id }, header: { 'Idempotency-Key': id } },
          body,
        }),
      ),
    changes: ['claims', 'amendments'],
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (list !== undefined && household !== null)
      accept.mutate({ list: list.id, household, words: words.trim() });
  }

  if (lists.data !== undefined && list === undefined)
    return <Text mt="md">Chưa có danh sách nào đã chốt ở địa bàn này để bổ sung hộ.</Text>;
  if (list === undefined) return null;
  return (
    <Stack gap="md" mt="md">
      <NativeSelect
        label="Bổ sung vào danh sách"
        value={list.id}
        onChange={(event) => {
          setWanted(event.target.value);
          setHousehold(null);
        }}
        data={fitting.map(({ id, name, year }) => ({ value: id, label: `${name} (${year})` }))}
      />
      <LikelyHouseholds claim={claim} list={list} chosen={household} onChoose={setHousehold} />
      <RegisterHousehold claim={claim} list={list} onRegistered={setHousehold} />
      <form className="form" onSubmit={submit}>
        <Textarea
          label="Kết quả xác minh"
          description="Ghi vào điều chỉnh để người phê duyệt xem."
          value={words}
          onChange={(event) => setWords(event.target.value)}
          maxLength={500}
          required
        />
        {household === null && <Text fz="sm">Chọn một hộ ở trên, hoặc đăng ký hộ mới.</Text>}
        {accept.error !== null && <ProblemNotice error={accept.error} />}
        <div>
          <Button type="submit" loading={accept.isPending} disabled={household === null}>
            Chấp nhận, trình bổ sung
          </Button>
        </div>
      </form>
    </Stack>
  );
}

function holds({ status, unit }: PoorList, commune: string): boolean {
  return status === 'frozen' && (commune === unit || commune.startsWith(`${unit}/`));
}
