import { Text } from '@mantine/core';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { toApiProblem } from '../../shell/api-problem.ts';
import type { Plan, Source } from '../../shell/api-types.ts';
import { formatDong } from '../../shell/format.ts';

/** Which source an approval would overdraw, and by how much; nothing for other problems. */
export function MissingSupply({
  error,
  plan,
  sources,
}: {
  error: unknown;
  plan: Plan;
  sources: readonly Source[];
}) {
  if (error === null) return null;
  const { code, pointers, detail } = toApiProblem(error);
  const shares = Number(detail);
  if (code !== 'supply-exceeded' || !Number.isSafeInteger(shares)) return null;
  const id = pointers[0]?.split('/').at(-1);
  const name = sources.find((source) => source.id === id)?.name ?? 'Nguồn';
  const total = plan.bySource.find((one) => one.source === id);
  const each = total === undefined || total.shares === 0 ? 0 : total.value / total.shares;
  return (
    <Text c="red.9" fw={700} role="status">
      {name} còn thiếu {formatMoney(shares)} suất{each > 0 ? ` (${formatDong(shares * each)})` : ''}.
    </Text>
  );
}
