import { Button, Radio, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { today } from '#shared/vietnam/date.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { Body, Campaign } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { api } from '../desk.ts';
import { useFound } from '../household/household-queries.ts';
import { DayInput } from '../part/day-input.tsx';
import { FormProblem, formProblem, useFieldProblem } from '../part/field-problem.ts';
import { GiftLines } from '../part/gift-lines.tsx';
import { newLine, type TypedLine, toGiftLine } from '../part/typed-line.ts';
import { useCommand } from '../part/use-command.ts';
import { useLists } from '../poor-list/use-lists.ts';

interface Parts {
  /** Where the account is staff. */
  readonly top: string;
  readonly campaign: Campaign;
}

/** One gift that one household got and nobody planned, typed by hand. */
export function TypeGift({ top, campaign }: Parts) {
  const lists = useLists();
  const year = lists.data?.find(({ id }) => id === campaign.list)?.year;
  if (year === undefined) return null;
  return (
    <details className="form-part">
      <summary>Ghi quà của một hộ</summary>
      <Form top={top} campaign={campaign} year={year} />
    </details>
  );
}

function Form({ top, campaign, year }: Parts & { year: number }) {
  const [household, setHousehold] = useState('');
  const [giver, setGiver] = useState('');
  const [day, setDay] = useState(today(Date.now()));
  const [lines, setLines] = useState<readonly TypedLine[]>([newLine(0)]);
  const report = useCommand({
    send: (body: Body<'/api/v1/outside-gifts'>, id) =>
      answerOf(api.POST('/api/v1/outside-gifts', { params: { header: { 'Idempotency-Key': id } }, body })),
    changes: ['outside-gifts', 'gift-matrix'],
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (household === '' || day === '') return;
    const wish = { campaign: campaign.id, household, giver: giver.trim(), lines: lines.map(toGiftLine), day };
    report.mutate(wish, { onSuccess: () => setHousehold('') });
  }

  return (
    <FormProblem value={formProblem(report.error)}>
      <form className="form" onSubmit={submit}>
        <Title order={3} size="h4">
          Quà một hộ đã nhận ngoài kế hoạch
        </Title>
        <Text fz="sm">Quà ghi ở đây chỉ được tính khi người phê duyệt khác duyệt.</Text>
        <Household place={top} year={year} value={household} onChange={setHousehold} />
        <TextInput
          label="Ai tặng"
          value={giver}
          onChange={(event) => setGiver(event.target.value)}
          maxLength={200}
          required
        />
        <DayInput label="Ngày tặng" value={day} onChange={setDay} />
        <GiftLines lines={lines} onChange={setLines} />
        {report.error !== null && <ProblemNotice error={report.error} />}
        {report.data !== undefined && <Text role="status">Đã ghi, chờ duyệt.</Text>}
        <div>
          <Button type="submit" loading={report.isPending} disabled={household === ''}>
            Ghi quà
          </Button>
        </div>
      </form>
    </FormProblem>
  );
}

function Household(parts: {
  place: string;
  year: number;
  value: string;
  onChange: (household: string) => void;
}) {
  const { place, year, value, onChange } = parts;
  const [search, setSearch] = useState('');
  const found = useFound({ place, year, search: search.trim() });
  const problem = useFieldProblem('/household');
  return (
    <>
      <TextInput
        label="Tìm hộ"
        description="Gõ từ hai chữ của tên chủ hộ hoặc mã hộ"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        maxLength={100}
        autoComplete="off"
      />
      {found.error !== null && <ProblemNotice error={found.error} />}
      {found.data !== undefined && (
        <Radio.Group label="Chọn hộ" value={value} onChange={onChange} error={problem}>
          {found.data.items.map(({ id, head, birthYear, village, code }) => (
            <Radio
              key={id}
              value={id}
              mt="xs"
              label={`${head}${birthYear === null ? '' : `, ${birthYear}`} – ${village}, mã ${code}`}
            />
          ))}
          {found.data.items.length === 0 && (
            <Text mt="xs">Không có hộ nào khớp. Thử tên không dấu hoặc mã hộ.</Text>
          )}
        </Radio.Group>
      )}
    </>
  );
}
