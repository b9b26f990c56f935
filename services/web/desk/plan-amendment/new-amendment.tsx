import { Button, Checkbox, NativeSelect, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { answerOf } from '../../shell/api-client.ts';
import type { Plan, Source } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { api } from '../desk.ts';
import { useCommand } from '../part/use-command.ts';
import { WholeNumber } from '../part/whole-number.tsx';
import { StandingGiftChoice, type Taken } from './standing-gift-choice.tsx';

type Give = 'freed' | 'available' | 'nobody';

const GIVE = [
  { value: 'freed', label: 'Trao suất thu hồi cho hộ kế tiếp' },
  { value: 'available', label: 'Trao cả phần nguồn còn lại cho hộ kế tiếp' },
  { value: 'nobody', label: 'Chỉ thu hồi, suất về lại nguồn' },
];

/** What is taken back and how it is given anew; the system finds who is next in line. */
export function NewAmendment({ plan, sources }: { plan: Plan; sources: readonly Source[] }) {
  const [ground, setGround] = useState('');
  const [settled, setSettled] = useState(true);
  const [give, setGive] = useState<Give>('freed');
  const [taken, setTaken] = useState<Taken>({});
  const [reserve, setReserve] = useState<Readonly<Record<string, number | string>>>({});
  const propose = useCommand({
    send: (wish: Wish, id) =>
      answerOf(
        api.POST('/api/v1/plans/{id}/amendments', {
          params: { path: { id: plan.id }, header: { 'Idempotency-Key': id } },
          body: wish,
        }),
      ),
    changes: ['amendments'],
  });
  const spare = sources.filter((source) => source.reserve > 0);

  function clear(): void {
    setGround('');
    setTaken({});
    setReserve({});
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    const withdraw = Object.entries(taken).map(([gift, reason]) => ({ gift, reason }));
    const draw = give === 'nobody' ? [] : drawOf(reserve);
    propose.mutate({ ground: ground.trim(), settled, give, withdraw, draw }, { onSuccess: clear });
  }

  return (
    <form className="form" onSubmit={submit} aria-label="Lập điều chỉnh">
      <Title order={4} size="h5">
        Lập điều chỉnh
      </Title>
      <Textarea
        label="Căn cứ"
        description="Ví dụ: biên bản của xã, hộ qua đời, hộ mới bổ sung"
        value={ground}
        onChange={(event) => setGround(event.target.value)}
        maxLength={1_000}
        autosize
        required
      />
      <Checkbox
        label="Thu hồi suất chưa trao của hộ không còn phải trao theo danh sách"
        checked={settled}
        onChange={(event) => setSettled(event.target.checked)}
      />
      <StandingGiftChoice plan={plan} taken={taken} onChange={setTaken} />
      <NativeSelect
        label="Suất thu hồi"
        value={give}
        onChange={(event) => setGive(event.target.value as Give)}
        data={GIVE}
      />
      {give !== 'nobody' &&
        spare.map((source) => (
          <WholeNumber
            key={source.id}
            label={`Dùng suất dự phòng của ${source.name}`}
            description={`Đang giữ ${source.reserve}; bỏ trống nếu không dùng`}
            value={reserve[source.id] ?? ''}
            onChange={(shares) => setReserve({ ...reserve, [source.id]: shares })}
            most={source.reserve}
            pointer="/draw"
            isRequired={false}
          />
        ))}
      <Text fz="sm">Hộ đang có quà giữ nguyên; hộ kế tiếp được chọn theo đúng quy tắc của phương án.</Text>
      {propose.error !== null && <ProblemNotice error={propose.error} />}
      <div>
        <Button type="submit" loading={propose.isPending}>
          Lập và trình điều chỉnh
        </Button>
      </div>
    </form>
  );
}

interface Wish {
  readonly ground: string;
  readonly settled: boolean;
  readonly give: Give;
  readonly withdraw: { gift: string; reason: Taken[string] }[];
  readonly draw: { source: string; shares: number }[];
}

function drawOf(reserve: Readonly<Record<string, number | string>>): Wish['draw'] {
  return Object.entries(reserve).flatMap(([source, shares]) =>
    typeof shares === 'number' && shares > 0 ? [{ source, shares }] : [],
  );
}
