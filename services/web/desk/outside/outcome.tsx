import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { formatGift } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { type DonorList, type StepName, useStep } from './donor-list-queries.ts';

/** What the list came to. */
export function Outcome({ row }: { row: DonorList }) {
  const { giver, lines, count, counts, status, unit, campaign } = row;
  const facts: readonly (readonly [word: string, fact: ReactNode])[] = [
    ['Nhà hảo tâm', giver ?? 'chưa ghi'],
    ['Mỗi hộ', lines.length === 0 ? 'chưa ghi' : formatGift(lines)],
    ['Suất quà', count === 0 ? '–' : formatMoney(count)],
    ['Dòng không thấy hộ', formatMoney(counts.none)],
    ['Dòng lặp lại', formatMoney(counts.doubled)],
  ];
  return (
    <Stack my="md">
      {status === 'withdrawn' && <Text>Quà của danh sách này không còn được tính cho hộ nào.</Text>}
      {status === 'cancelled' && <Text>Danh sách đã bỏ khi chưa xác nhận; không quà nào được ghi.</Text>}
      <dl className="fact-list">
        {facts.map(([word, fact]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {status === 'confirmed' && (
        <Anchor component={Link} to={`/allocation/matrix/${unit}?campaign=${encodeURIComponent(campaign)}`}>
          Xem trong ma trận quà
        </Anchor>
      )}
    </Stack>
  );
}

/** Takes a confirmed list back: none of its gifts counts any more. */
export function TakeBack({ row }: { row: DonorList }) {
  return (
    <AskedTwice
      id={row.id}
      step="withdraw"
      text="Ghi nhầm danh sách? Rút lại thì không suất quà nào của danh sách được tính nữa."
      word="Rút lại danh sách này"
      sureWord={`Rút lại ${formatMoney(row.count)} suất quà`}
      notWord="Không rút"
    />
  );
}

/** Gives up a list that was not confirmed. */
export function GiveUp({ row }: { row: DonorList }) {
  return (
    <AskedTwice
      id={row.id}
      step="cancel"
      text="Không dùng tệp này nữa? Bỏ thì không quà nào được ghi."
      word="Bỏ danh sách này"
      sureWord="Bỏ, không ghi quà nào"
      notWord="Không bỏ"
    />
  );
}

interface Asked {
  readonly id: string;
  readonly step: StepName;
  readonly text: string;
  readonly word: string;
  readonly sureWord: string;
  readonly notWord: string;
}

function AskedTwice({ id, step, text, word, sureWord, notWord }: Asked) {
  const [sure, setSure] = useState(false);
  const taking = useStep(id);
  return (
    <Paper withBorder p="md" my="md">
      <Text>{text}</Text>
      <Group mt="xs">
        {sure ? (
          <>
            <Button color="red.9" loading={taking.isPending} onClick={() => taking.mutate(step)}>
              {sureWord}
            </Button>
            <Button variant="default" onClick={() => setSure(false)}>
              {notWord}
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => setSure(true)}>
            {word}
          </Button>
        )}
      </Group>
      {taking.error !== null && <ProblemNotice error={taking.error} />}
    </Paper>
  );
}
