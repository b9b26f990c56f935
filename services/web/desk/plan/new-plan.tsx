import { Button, Checkbox, Group, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { answerOf } from '../../shell/api-client.ts';
import type { Body, Campaign, PoorClass, Source } from '../../shell/api-types.ts';
import { CLASS_WORDS, formatGift } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { api } from '../desk.ts';
import { useCommand } from '../part/use-command.ts';

const CLASSES: readonly PoorClass[] = ['poor', 'near-poor'];

/** The flat rule first: every household of a class gets one gift of each chosen source; the passes fill the rest. */
export function NewPlan({ campaign, sources }: { campaign: Campaign; sources: readonly Source[] }) {
  const [chosen, setChosen] = useState<string[]>([]);
  const propose = useCommand({
    send: (body: Body<'/api/v1/plans'>, id) =>
      answerOf(api.POST('/api/v1/plans', { params: { header: { 'Idempotency-Key': id } }, body })),
    changes: ['plans', 'sources'],
  });
  const offers = sources.flatMap((source) =>
    CLASSES.filter((one) => source.classes.length === 0 || source.classes.includes(one)).map((one) => ({
      value: `${source.id}|${one}`,
      rule: { source: source.id, class: one },
      label: `${source.name}: ${formatGift(source.gift)} cho ${CLASS_WORDS[one].toLowerCase()}`,
    })),
  );

  const rules = offers.filter(({ value }) => chosen.includes(value)).map(({ rule }) => rule);

  function submit(event: FormEvent): void {
    event.preventDefault();
    propose.mutate({ campaign: campaign.id, rules, fill: false });
  }

  if (sources.length === 0) return <Text>Ghi nguồn trước khi lập phương án.</Text>;
  return (
    <form className="form" onSubmit={submit}>
      <Title order={2} size="h4">
        Lập phương án mới
      </Title>
      <Checkbox.Group
        label="Mỗi hộ thuộc loại được nhận một suất của nguồn"
        value={chosen}
        onChange={setChosen}
      >
        {offers.map(({ value, label }) => (
          <Checkbox key={value} value={value} label={label} mt="sm" />
        ))}
      </Checkbox.Group>
      {propose.error !== null && <ProblemNotice error={propose.error} />}
      <Group>
        <Button type="submit" loading={propose.isPending} disabled={chosen.length === 0}>
          Tính và trình phê duyệt
        </Button>
        <Button
          variant="default"
          loading={propose.isPending}
          onClick={() => propose.mutate({ campaign: campaign.id, rules, fill: true })}
        >
          Tự động theo quy tắc
        </Button>
      </Group>
      <Text fz="sm">
        Tự động: nhiều hộ có Tết nhất, hộ nghèo trước hộ cận nghèo; nguồn đã chọn ở trên vẫn được chia trước.
      </Text>
    </form>
  );
}
