import { Button, NativeSelect, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { today } from '#shared/vietnam/date.ts';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { dateInChap, nextTet } from '#shared/vietnam/tet-calendar.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { Body, PoorList } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { api } from '../desk.ts';
import { DayInput } from '../part/day-input.tsx';
import { FormProblem, formProblem, useFieldProblem } from '../part/field-problem.ts';
import { UnitSelect } from '../part/unit-select.tsx';
import { useCommand } from '../part/use-command.ts';
import { TermFields } from './term-fields.tsx';
import { newTerms, toTerms } from './typed-terms.ts';

/** Opens a campaign for a frozen list. */
export function NewCampaign({ top, lists }: { top: string; lists: readonly PoorList[] }) {
  const tet = nextTet(today(Date.now()));
  const [typed, setTyped] = useState(() =>
    newTerms(`100% hộ nghèo có Tết ${tet.lunarYear} ${tet.year}`, dateInChap(tet, 23)),
  );
  const [list, setList] = useState(lists[0]?.id ?? '');
  const [unit, setUnit] = useState(top);
  const [tetDate, setTetDate] = useState(tet.date);
  const open = useCommand({
    send: (body: Body<'/api/v1/campaigns'>, id) =>
      answerOf(api.POST('/api/v1/campaigns', { params: { header: { 'Idempotency-Key': id } }, body })),
    changes: ['campaigns'],
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (tetDate === '' || typed.deadline === '') return;
    open.mutate({ ...toTerms(typed), list, unit, tetDate });
  }

  return (
    <FormProblem value={formProblem(open.error)}>
      <form className="form" onSubmit={submit}>
        <Title order={2} size="h4">
          Mở đợt hỗ trợ
        </Title>
        <NativeSelect
          label="Danh sách đã chốt"
          value={list}
          onChange={(event) => setList(event.target.value)}
          data={lists.map((one) => ({
            value: one.id,
            label: `${one.name} (${formatMoney(one.count ?? 0)} hộ)`,
          }))}
        />
        <UnitSelect label="Đơn vị" top={top} value={unit} onChange={setUnit} />
        <TetDay value={tetDate} onChange={setTetDate} />
        <TermFields typed={typed} onChange={setTyped} unit={unit} isFixed={false} />
        {open.error !== null && <ProblemNotice error={open.error} />}
        {open.data !== undefined && (
          <Text role="status">
            Đã mở “{open.data.name}” cho {formatMoney(open.data.households)} hộ.
          </Text>
        )}
        <div>
          <Button type="submit" loading={open.isPending}>
            Mở đợt hỗ trợ
          </Button>
        </div>
      </form>
    </FormProblem>
  );
}

function TetDay({ value, onChange }: { value: string; onChange: (day: string) => void }) {
  return (
    <DayInput label="Mùng Một Tết" value={value} onChange={onChange} problem={useFieldProblem('/tetDate')} />
  );
}
