import { Button, NativeSelect, NumberInput, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { today } from '#shared/vietnam/date.ts';
import { answerOf } from '../../shell/api-client.ts';
import { toApiProblem } from '../../shell/api-problem.ts';
import type { Body, Source } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { api } from '../desk.ts';
import { DayInput } from '../part/day-input.tsx';
import { useCommand } from '../part/use-command.ts';
import { ENTRY_WORDS, formatAmount, measureWord } from './source-words.ts';

type Wish = Body<'/api/v1/sources/{id}/entries'>;

const KINDS: readonly Wish['kind'][] = ['commit', 'receive', 'promise', 'cut', 'withdraw-promise', 'return'];
const WITH_PAPER: ReadonlySet<Wish['kind']> = new Set(['commit', 'receive']);
const WITH_REASON: ReadonlySet<Wish['kind']> = new Set(['cut', 'withdraw-promise', 'return']);

/** One more line in the book of a source. */
export function NewEntry({ source }: { source: Source }) {
  const [kind, setKind] = useState<Wish['kind']>('receive');
  const [amount, setAmount] = useState<number | string>('');
  const [day, setDay] = useState(today(Date.now()));
  const [paper, setPaper] = useState('');
  const [reason, setReason] = useState('');
  const enter = useCommand({
    send: (body: Wish, id) =>
      answerOf(
        api.POST('/api/v1/sources/{id}/entries', {
          params: { path: { id: source.id }, header: { 'Idempotency-Key': id } },
          body,
        }),
      ),
    changes: ['sources', 'source-entries', 'campaigns'],
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (day === '') return;
    const wish = { kind, amount: Number(amount), day, paper: textOf(paper), reason: textOf(reason) };
    enter.mutate(wish, { onSuccess: () => setAmount('') });
  }

  return (
    <form className="form" onSubmit={submit}>
      <Title order={3} size="h4">
        Ghi vào sổ
      </Title>
      <NativeSelect
        label="Việc"
        value={kind}
        onChange={(event) => setKind(event.target.value as Wish['kind'])}
        data={KINDS.map((value) => ({ value, label: ENTRY_WORDS[value] }))}
      />
      <NumberInput
        label={`Số lượng (${measureWord(source)})`}
        value={amount}
        onChange={setAmount}
        min={1}
        max={10_000_000_000_000}
        allowDecimal={false}
        thousandSeparator="."
        decimalSeparator=","
        required
      />
      <DayInput label="Ngày" value={day} onChange={setDay} />
      <TextInput
        label="Văn bản, chứng từ (số, ký hiệu)"
        value={paper}
        onChange={(event) => setPaper(event.target.value)}
        maxLength={200}
        required={WITH_PAPER.has(kind)}
      />
      {WITH_REASON.has(kind) && (
        <TextInput
          label="Lý do"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          maxLength={2_000}
          required
        />
      )}
      {enter.error !== null && <EntryProblem error={enter.error} source={source} />}
      {enter.data !== undefined && <Text role="status">Đã ghi: {ENTRY_WORDS[enter.data.entry.kind]}.</Text>}
      <div>
        <Button type="submit" loading={enter.isPending}>
          Ghi vào sổ
        </Button>
      </div>
    </form>
  );
}

/** A refusal for lack of supply names the amount. */
function EntryProblem({ error, source }: { error: unknown; source: Source }) {
  const missing = Number(toApiProblem(error).detail ?? Number.NaN);
  return (
    <>
      <ProblemNotice error={error} />
      {Number.isFinite(missing) && <StatusAmount text={`Quá ${formatAmount(source, missing)}`} />}
    </>
  );
}

function StatusAmount({ text }: { text: string }) {
  return (
    <Text fw={700} c="var(--attention)">
      {text}
    </Text>
  );
}

function textOf(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
