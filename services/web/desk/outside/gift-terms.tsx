import { Button, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { today } from '#shared/vietnam/date.ts';
import { formatMoney, moneyInWords } from '#shared/vietnam/money-words.ts';
import { formatDong, formatGift } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { DayInput } from '../part/day-input.tsx';
import { FormProblem, formProblem, useFieldProblem } from '../part/field-problem.ts';
import { GiftLines } from '../part/gift-lines.tsx';
import { newLine, type TypedLine, toGiftLine, worthOf } from '../part/typed-line.ts';
import { type DonorList, useConfirmation } from './donor-list-queries.ts';

interface Parts {
  readonly row: DonorList;
  readonly onRows: () => void;
  readonly onDone: () => void;
}

/** Who gave what and when, the same to each household; confirming makes the gifts count. */
export function GiftTerms({ row, onRows, onDone }: Parts) {
  const { open, found } = row.counts;
  const [giver, setGiver] = useState('');
  const [day, setDay] = useState(today(Date.now()));
  const [lines, setLines] = useState<readonly TypedLine[]>([newLine(0)]);
  const confirmation = useConfirmation(row.id);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (day === '') return;
    confirmation.mutate({ giver: giver.trim(), day, lines: lines.map(toGiftLine) }, { onSuccess: onDone });
  }

  if (open > 0 || found === 0) return <NotYet open={open} onRows={onRows} />;
  return (
    <FormProblem value={formProblem(confirmation.error)}>
      <form className="form" onSubmit={submit}>
        <Giver value={giver} onChange={setGiver} />
        <DayInput label="Ngày tặng" value={day} onChange={setDay} />
        <Text fw={600}>Mỗi hộ nhận</Text>
        <GiftLines lines={lines} onChange={setLines} />
        <Sum found={found} lines={lines} />
        {confirmation.error !== null && <ProblemNotice error={confirmation.error} />}
        <div>
          <Button type="submit" loading={confirmation.isPending}>
            Xác nhận {formatMoney(found)} suất quà
          </Button>
          <Text fz="sm" mt={4}>
            Sau khi xác nhận, quà được tính cho hộ. Vẫn rút lại được cả danh sách.
          </Text>
        </div>
      </form>
    </FormProblem>
  );
}

function NotYet({ open, onRows }: { open: number; onRows: () => void }) {
  return (
    <>
      <Text mb="sm">
        {open > 0
          ? `Còn ${formatMoney(open)} dòng chưa rõ là hộ nào. Quyết định xong mới ghi được quà.`
          : 'Không dòng nào của tệp là một hộ trong danh sách. Hãy xem lại các dòng và các cột.'}
      </Text>
      <Button onClick={onRows}>Xem các dòng</Button>
    </>
  );
}

function Giver({ value, onChange }: { value: string; onChange: (giver: string) => void }) {
  return (
    <TextInput
      label="Nhà hảo tâm"
      description="Tên in trên ma trận quà và báo cáo"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={useFieldProblem('/giver')}
      maxLength={200}
      required
    />
  );
}

function Sum({ found, lines }: { found: number; lines: readonly TypedLine[] }) {
  const total = found * worthOf(lines);
  return (
    <Text role="status">
      {formatMoney(found)} hộ, mỗi hộ {formatGift(lines.map(toGiftLine))}
      {total > 0 && `. Tổng trị giá: ${formatDong(total)} (${moneyInWords(total)})`}.
    </Text>
  );
}
