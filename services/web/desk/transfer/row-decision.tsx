import { Button, Paper, SegmentedControl, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { Body } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { api } from '../desk.ts';
import { useCommand } from '../part/use-command.ts';
import { type BankRow, TRANSFER_CHANGES } from './transfer-queries.ts';

type Decision = Body<'/api/v1/transfer-files/{id}/decisions'>;

/** What a person says of unsure rows; of one that names no gift also which gift it is. */
export function RowDecision({ file, rows }: { file: string; rows: readonly BankRow[] }) {
  const [verdict, setVerdict] = useState<Decision['verdict']>('skipped');
  const [reference, setReference] = useState('');
  const [reason, setReason] = useState('');
  const isFixed = rows.some(({ state }) => state === 'turned' || state === 'contradicts');
  const isNameless = rows.some(({ gift }) => gift === null);
  const decide = useCommand({
    send: (body: Decision, id) =>
      answerOf(
        api.POST('/api/v1/transfer-files/{id}/decisions', {
          params: { path: { id: file }, header: { 'Idempotency-Key': id } },
          body,
        }),
      ),
    changes: TRANSFER_CHANGES,
  });
  const choices = [
    { value: 'skipped', label: 'Bỏ qua' },
    ...(isFixed || (isNameless && rows.length > 1)
      ? []
      : [
          { value: 'paid', label: 'Đã chuyển được' },
          { value: 'failed', label: 'Không chuyển được' },
        ]),
  ];
  const asksGift = verdict !== 'skipped' && isNameless;

  function submit(event: FormEvent): void {
    event.preventDefault();
    decide.mutate({
      rows: rows.map(({ id }) => id),
      verdict,
      reason: reason.trim(),
      ...(asksGift ? { reference: reference.trim() } : {}),
    });
  }

  return (
    <Paper withBorder p="md" component="section" aria-label="Quyết định dòng đã chọn">
      <form className="form" onSubmit={submit}>
        <Text fw={600}>{formatMoney(rows.length)} dòng đã chọn</Text>
        <SegmentedControl
          aria-label="Kết quả"
          value={verdict}
          onChange={(next) => setVerdict(next as Decision['verdict'])}
          data={choices}
        />
        {asksGift && (
          <TextInput
            label="Mã tham chiếu của suất quà"
            description="Có trong tệp lệnh chuyển khoản, bắt đầu bằng TET"
            value={reference}
            onChange={(event) => setReference(event.target.value)}
            maxLength={60}
            autoCapitalize="characters"
            required
          />
        )}
        <TextInput
          label="Vì sao"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          maxLength={300}
          required
        />
        {decide.error !== null && <ProblemNotice error={decide.error} />}
        <div>
          <Button type="submit" loading={decide.isPending}>
            Ghi quyết định
          </Button>
        </div>
      </form>
    </Paper>
  );
}
