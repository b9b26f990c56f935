import { Anchor, Button, Checkbox, Group, Paper, Text, Title } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Campaign, PoorClass, Source } from '../../shell/api-types.ts';
import { CLASS_WORDS, formatDong, formatGift } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { PlanProblem } from './plan-state.tsx';
import { useTrial } from './trial-queries.ts';
import { useProposeAndOpen } from './use-propose.ts';

interface Parts {
  readonly campaign: Campaign;
  readonly sources: readonly Source[];
}

interface Offer {
  readonly value: string;
  readonly rule: { readonly source: string; readonly class: PoorClass };
  readonly label: string;
}

const CLASSES: readonly PoorClass[] = ['poor', 'near-poor'];

/**
 * The flat rule first: every household of a class gets one gift of each chosen source. Sources that do not suffice for
 * all of a class are unticked by the check itself, until somebody ticks; the passes give out what is left of them.
 */
export function NewPlan({ campaign, sources }: Parts) {
  const offers = offersOf(sources);
  const [chosen, setChosen] = useState(() => offers.map(({ value }) => value));
  const [isTouched, setTouched] = useState(false);
  const propose = useProposeAndOpen();
  const rules = offers.filter(({ value }) => chosen.includes(value)).map(({ rule }) => rule);
  const check = useTrial(rules.length === 0 ? null : { ...EMPTY_TRIAL, campaign: campaign.id, rules });
  const isShort = !check.isBehind && check.data != null && check.data.problem !== null;
  const short = check.isBehind ? undefined : check.data?.problem?.source;
  useEffect(() => {
    if (isTouched || short === undefined) return;
    setChosen((before) => before.filter((value) => !value.startsWith(`${short}|`)));
  }, [isTouched, short]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    propose.open({ campaign: campaign.id, rules, fill: true });
  }

  if (sources.length === 0) return <Text>Ghi nguồn trước khi lập phương án.</Text>;
  if (offers.length === 0) return <Text>Các nguồn đã dùng hết. Ghi thêm nguồn để lập phương án mới.</Text>;
  return (
    <Paper withBorder p="lg">
      <form className="form" onSubmit={submit}>
        <Title order={2} size="h4">
          Lập phương án mới
        </Title>
        <Checkbox.Group
          label="Chia đều: mỗi hộ thuộc loại được một suất của nguồn"
          value={chosen}
          onChange={(next) => {
            setTouched(true);
            setChosen(next);
          }}
        >
          {offers.map(({ value, label }) => (
            <Checkbox key={value} value={value} label={label} mt="sm" />
          ))}
        </Checkbox.Group>
        <Check parts={{ campaign, sources }} check={check} isAsked={rules.length > 0} />
        {propose.error !== null && <ProblemNotice error={propose.error} />}
        <Group>
          <Button type="submit" loading={propose.isPending} disabled={rules.length === 0 || isShort}>
            Tính và trình phê duyệt
          </Button>
          <Button
            variant="default"
            loading={propose.isPending}
            onClick={() => propose.open({ campaign: campaign.id, rules: [], fill: true })}
          >
            Tự động theo quy tắc
          </Button>
          <Anchor component={Link} to={`/allocation/plans/trial?campaign=${campaign.id}`}>
            Thử số khác
          </Anchor>
          <Anchor component={Link} to={`/allocation/plans/locks?campaign=${campaign.id}`}>
            Chỉ định bằng tay
          </Anchor>
        </Group>
        <Text fz="sm">
          Phần còn lại được chia tiếp theo quy tắc: nhiều hộ có Tết nhất, hộ nghèo trước hộ cận nghèo.
        </Text>
      </form>
    </Paper>
  );
}

const EMPTY_TRIAL = { fill: true, minimum: null, promises: false, sources: [] };

/** Sources that have something to give, for each class that they serve. */
function offersOf(sources: readonly Source[]): readonly Offer[] {
  return sources
    .filter(({ available }) => available > 0)
    .flatMap((source) =>
      CLASSES.filter((one) => source.classes.length === 0 || source.classes.includes(one)).map((one) => ({
        value: `${source.id}|${one}`,
        rule: { source: source.id, class: one },
        label: `${source.name}: ${formatGift(source.gift)} cho ${CLASS_WORDS[one].toLowerCase()}`,
      })),
    );
}

function Check(props: { parts: Parts; check: ReturnType<typeof useTrial>; isAsked: boolean }) {
  const { parts, check, isAsked } = props;
  if (!isAsked)
    return <Text role="status">Không nguồn nào đủ để chia đều cho cả một loại hộ. Hãy chọn tự động.</Text>;
  if (check.error !== null) return <ProblemNotice error={check.error} />;
  if (check.data === undefined || check.isBehind) return <Text role="status">Đang kiểm tra nguồn…</Text>;
  const { problem, households, uncovered, value } = check.data;
  if (problem !== null)
    return <PlanProblem problem={problem} campaign={parts.campaign.id} sources={parts.sources} />;
  return (
    <Text role="status">
      Sẽ có {formatMoney(households)} hộ được nhận, {formatDong(value)};{' '}
      {uncovered === 0 ? 'mọi hộ có Tết.' : `còn ${formatMoney(uncovered)} hộ chưa có Tết.`}
    </Text>
  );
}
