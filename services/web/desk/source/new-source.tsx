import { Button, NativeSelect, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { today } from '#shared/vietnam/date.ts';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { Campaign, Source } from '../../shell/api-types.ts';
import { formatDong } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { api } from '../desk.ts';
import { FormProblem, formProblem } from '../part/field-problem.ts';
import { GiftLines } from '../part/gift-lines.tsx';
import { worthOf } from '../part/typed-line.ts';
import { UnitSelect } from '../part/unit-select.tsx';
import { useCommand } from '../part/use-command.ts';
import { WholeNumber } from '../part/whole-number.tsx';
import { GiverFields } from './giver-fields.tsx';
import { ReachFields } from './reach-fields.tsx';
import { StandingFields } from './standing-fields.tsx';
import { newSource, type SourceWish, type TypedSource, toSource } from './typed-source.ts';

/** Enters a source: who gives, what each gets, how many, and how sure it is. */
export function NewSource({ campaign, top }: { campaign: Campaign; top: string }) {
  const [typed, setTyped] = useState(() => newSource(top, today(Date.now())));
  const put = (part: Partial<TypedSource>) => setTyped((before) => ({ ...before, ...part }));
  const enter = useCommand({
    send: (body: SourceWish, id) =>
      answerOf(api.POST('/api/v1/sources', { params: { header: { 'Idempotency-Key': id } }, body })),
    changes: ['sources', 'campaigns'],
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (typed.day === '') return;
    enter.mutate(toSource(typed, campaign), { onSuccess: () => setTyped(newSource(top, typed.day)) });
  }

  return (
    <FormProblem value={formProblem(enter.error)}>
      <form className="form" onSubmit={submit}>
        <Title order={2} size="h4">
          Ghi nguồn mới
        </Title>
        <GiverFields typed={typed} put={put} />
        <UnitSelect label="Đơn vị quản lý" top={top} value={typed.unit} onChange={(unit) => put({ unit })} />
        <GiftFields typed={typed} put={put} />
        <StandingFields typed={typed} put={put} />
        <ReachFields typed={typed} put={put} campaign={campaign} asks="everything" />
        {enter.error !== null && <ProblemNotice error={enter.error} />}
        {enter.data !== undefined && (
          <Text role="status">
            Đã ghi nguồn “{enter.data.name}”: {formatMoney(enter.data.spendable)} suất phân bổ được.
          </Text>
        )}
        <div>
          <Button type="submit" loading={enter.isPending}>
            Ghi nguồn
          </Button>
        </div>
      </form>
    </FormProblem>
  );
}

interface Part {
  readonly typed: TypedSource;
  readonly put: (part: Partial<TypedSource>) => void;
}

function GiftFields({ typed, put }: Part) {
  const { lines, per, supply } = typed;
  const total = worthOf(lines) * Number(supply);
  return (
    <>
      <Text fw={600}>Một suất gồm</Text>
      <GiftLines lines={lines} onChange={(next) => put({ lines: next })} />
      <NativeSelect
        label="Tính theo"
        value={per}
        onChange={(event) => put({ per: event.target.value as Source['per'] })}
        data={[
          { value: 'household', label: 'Mỗi hộ một suất' },
          { value: 'person', label: 'Mỗi khẩu một suất' },
        ]}
      />
      <WholeNumber
        label="Tổng số suất"
        description={total > 0 ? `Tổng giá trị: ${formatDong(total)}` : undefined}
        value={supply}
        onChange={(next) => put({ supply: next })}
        most={1_000_000_000}
        pointer="/supply"
      />
    </>
  );
}
