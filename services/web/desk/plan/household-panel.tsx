import { Anchor, Drawer, Group, Skeleton, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Plan, PoorClass, Source } from '../../shell/api-types.ts';
import { CLASS_WORDS, formatDong } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { StatusMark } from '../../shell/status-mark.tsx';
import { HouseholdLock } from './household-lock.tsx';
import type { Lock } from './lock-queries.ts';
import './plan.css';
import { useExplanation } from './plan-queries.ts';
import { isReached, reasonWords, type SourceWord } from './plan-words.ts';

interface Parts {
  readonly plan: Plan;
  readonly household: string;
  readonly sources: readonly Source[];
  readonly locks: readonly Lock[];
  readonly mayLock: boolean;
  readonly onClose: () => void;
}

/** Beside the table: of each source why the household gets of it or not, and what may be said otherwise by hand. */
export function HouseholdPanel(parts: Parts) {
  const { plan, household, onClose } = parts;
  const why = useExplanation(plan.id, household);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={why.data === undefined ? 'Vì sao' : `Vì sao: hộ ${why.data.head}`}
      styles={{ title: { fontWeight: 700, overflowWrap: 'anywhere' } }}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      {why.error !== null && <ProblemNotice error={why.error} onRetry={() => void why.refetch()} />}
      {why.isLoading && <Skeleton height={200} aria-label="Đang tải" />}
      {why.data !== undefined && (
        <Stack gap="md">
          <Text>
            {why.data.code} · {CLASS_WORDS[why.data.class]} ·{' '}
            <Anchor component={Link} to={`/registry/household/${household}`}>
              Xem hồ sơ hộ
            </Anchor>
          </Text>
          <ul className="why-list">
            {givenFirst(why.data.sources).map((word) => (
              <SourceItem key={word.source} {...parts} word={word} own={why.data.class} />
            ))}
          </ul>
        </Stack>
      )}
    </Drawer>
  );
}

function givenFirst(words: readonly SourceWord[]): readonly SourceWord[] {
  return words.toSorted((a, b) => Number(b.gift !== null) - Number(a.gift !== null));
}

function SourceItem(parts: Parts & { word: SourceWord; own: PoorClass }) {
  const { word, own, locks, household, sources } = parts;
  const lock = locks.find((one) => one.household === household && one.source === word.source);
  const source = sources.find(({ id }) => id === word.source);
  return (
    <li>
      <Group justify="space-between" gap="xs" align="start">
        <Text fw={600}>{word.name}</Text>
        <StatusMark tone={word.gift === null ? 'neutral' : 'done'} word={givenWords(word, source)} />
      </Group>
      <Text>{reasonWords(word, own)}</Text>
      <HouseholdLock
        {...parts}
        mayLock={parts.mayLock && isReached(word)}
        isGiven={word.gift !== null}
        lock={lock}
        source={source}
        name={word.name}
      />
    </li>
  );
}

function givenWords({ gift }: SourceWord, source: Source | undefined): string {
  if (gift === null) return 'Không có';
  const shares = source?.per === 'person' ? ` cho ${formatMoney(gift.shares)} khẩu` : '';
  return gift.value > 0 ? `${formatDong(gift.value)}${shares}` : `Có${shares}`;
}
