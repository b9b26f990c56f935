import {
  Button,
  Group,
  Paper,
  SegmentedControl,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { today } from '#shared/vietnam/date.ts';
import { answerOf } from '../../shell/api-client.ts';
import { toApiProblem } from '../../shell/api-problem.ts';
import type { Account, Body } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { api } from '../desk.ts';
import { DayInput } from '../part/day-input.tsx';
import { useCommand } from '../part/use-command.ts';
import type { CustodyRecord } from './custody-types.ts';
import { mayWriteFor } from './typed-record.ts';

interface Parts {
  readonly record: CustodyRecord;
  readonly account: Account;
}

/** What the reader may do with a record now; nothing where it is somebody else's turn. */
export function RecordActs({ record, account }: Parts) {
  const { may } = record;
  if (may.length === 0) return null;
  return (
    <Stack gap="md">
      {may.includes('sign') && <Sign record={record} />}
      {may.includes('enter-page') && <EnterPage record={record} />}
      {may.includes('refuse') && <Refuse record={record} account={account} />}
      {may.includes('reverse') && <Reverse record={record} account={account} />}
    </Stack>
  );
}

/** The other side signs; a loss is approved. */
function Sign({ record: { id, to } }: Pick<Parts, 'record'>) {
  const params = (key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });
  const sign = useCommand({
    send: (_: string, key) =>
      to === null
        ? answerOf(api.POST('/api/v1/custody-records/{id}/approval', { params: params(key), body: {} }))
        : answerOf(api.POST('/api/v1/custody-records/{id}/signature', { params: params(key), body: {} })),
    changes: ['custody'],
  });
  return (
    <Paper withBorder p="md" component="section" aria-label={to === null ? 'Phê duyệt' : 'Ký'}>
      <Text mb="xs">
        {to === null
          ? 'Phê duyệt thì số này được trừ khỏi sổ của người giữ là mất, hỏng.'
          : 'Đếm đủ rồi mới ký. Ký xong thì số này tính vào sổ của hai bên.'}
      </Text>
      {sign.error !== null && <LackNotice error={sign.error} />}
      <Button loading={sign.isPending} onClick={() => sign.mutate(id)}>
        {to === null ? 'Phê duyệt mất, hỏng' : 'Ký biên bản'}
      </Button>
    </Paper>
  );
}

/** A side without an account has signed on paper: staff enter the page. */
function EnterPage({ record: { id } }: Pick<Parts, 'record'>) {
  const [page, setPage] = useState('');
  const enter = useCommand({
    send: (body: Body<'/api/v1/custody-records/{id}/paper-signature'>, key) =>
      answerOf(
        api.POST('/api/v1/custody-records/{id}/paper-signature', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    changes: ['custody'],
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    enter.mutate({ page: page.trim() });
  }
  return (
    <Paper withBorder p="md" component="section" aria-label="Bên kia ký trên giấy">
      <form className="form" onSubmit={submit}>
        <Title order={3} size="h4">
          Bên kia ký trên giấy
        </Title>
        <TextInput
          label="Số hoặc mã của trang đã ký"
          description="Ghi trên biên bản giấy; giữ bản giấy để đối chiếu."
          value={page}
          onChange={(event) => setPage(event.target.value)}
          maxLength={100}
          required
        />
        {enter.error !== null && <LackNotice error={enter.error} />}
        <div>
          <Button type="submit" loading={enter.isPending}>
            Ghi nhận bản ký
          </Button>
        </div>
      </form>
    </Paper>
  );
}

/** A refusal for lack of stock says how much is missing. */
function LackNotice({ error }: { error: unknown }) {
  const { code, detail } = toApiProblem(error);
  return (
    <>
      <ProblemNotice error={error} />
      {code === 'custody-lacking' && detail !== null && (
        <Text fw={700} c="var(--attention)">
          Bên giao thiếu {withDots(detail)}.
        </Text>
      )}
    </>
  );
}

/** '1000 đồng' → '1.000 đồng' */
function withDots(detail: string): string {
  return detail.replace(/^\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, '.'));
}

function Refuse({ record, account }: Parts) {
  const [remark, setRemark] = useState<string | null>(null);
  const own = record.madeBy === account.id;
  const refuse = useCommand({
    send: (body: { remark: string }, key) =>
      answerOf(
        api.POST('/api/v1/custody-records/{id}/refusal', {
          params: { path: { id: record.id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    changes: ['custody'],
  });
  if (remark === null)
    return (
      <div>
        <Button variant="default" onClick={() => setRemark('')}>
          {own ? 'Rút biên bản' : 'Từ chối ký'}
        </Button>
      </div>
    );
  function submit(event: FormEvent): void {
    event.preventDefault();
    refuse.mutate({ remark: (remark ?? '').trim() });
  }
  return (
    <form className="form" onSubmit={submit}>
      <Textarea
        label={own ? 'Vì sao rút' : 'Vì sao không ký'}
        value={remark}
        onChange={(event) => setRemark(event.target.value)}
        maxLength={500}
        required
      />
      {refuse.error !== null && <ProblemNotice error={refuse.error} />}
      <Group>
        <Button type="submit" loading={refuse.isPending}>
          {own ? 'Rút biên bản' : 'Từ chối'}
        </Button>
        <Button variant="subtle" onClick={() => setRemark(null)}>
          Thôi
        </Button>
      </Group>
    </form>
  );
}

const SIDE_WORDS = { from: 'Bên giao', to: 'Bên nhận' } as const;

/** A signed record is never changed: another one takes it back, and the other side signs that too. */
function Reverse({ record, account }: Parts) {
  const sides = (['from', 'to'] as const).filter((side) => {
    const holder = record[side];
    return holder !== null && mayWriteFor(account, holder);
  });
  const [isOpen, setOpen] = useState(false);
  const [side, setSide] = useState<'from' | 'to'>(sides[0] ?? 'from');
  const [on, setOn] = useState(today(Date.now()));
  const [reason, setReason] = useState('');
  const reverse = useCommand({
    send: (body: Body<'/api/v1/custody-records/{id}/reversal'>, key) =>
      answerOf(
        api.POST('/api/v1/custody-records/{id}/reversal', {
          params: { path: { id: record.id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    changes: ['custody'],
  });
  if (!isOpen)
    return (
      <div>
        <Button variant="default" onClick={() => setOpen(true)}>
          Hủy biên bản này
        </Button>
      </div>
    );
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (on !== '') reverse.mutate({ on, side, reason: reason.trim() });
  }
  return (
    <form className="form" onSubmit={submit}>
      <Text fz="sm">Biên bản đã ký không sửa được. Biên bản hủy tính khi bên kia cũng ký.</Text>
      {sides.length > 1 && (
        <SegmentedControl
          aria-label="Lập biên bản hủy thay cho"
          value={side}
          onChange={(next) => setSide(next as 'from')}
          data={sides.map((value) => ({ value, label: SIDE_WORDS[value] }))}
        />
      )}
      <DayInput label="Ngày hủy" value={on} onChange={setOn} />
      <Textarea
        label="Vì sao hủy"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        maxLength={500}
        required
      />
      {reverse.error !== null && <ProblemNotice error={reverse.error} />}
      <Group>
        <Button type="submit" loading={reverse.isPending}>
          Lập biên bản hủy
        </Button>
        <Button variant="subtle" onClick={() => setOpen(false)}>
          Thôi
        </Button>
      </Group>
    </form>
  );
}
