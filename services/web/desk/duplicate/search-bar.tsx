import { Button, Group, Progress, Text } from '@mantine/core';
import type { Account } from '../../shell/api-types.ts';
import { formatMoment } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { hasRole } from '../account-place.ts';
import { isAtWork, useAskSearch, useCounts, useSearch } from './duplicate-queries.ts';
import { searchWords } from './duplicate-words.ts';

interface Parts {
  readonly place: string;
  readonly account: Account;
  /** List year; null where there is no household. */
  readonly year: number | null;
}

/** How many pairs wait, how the newest search went, and the button that starts one. */
export function SearchBar({ place, account, year }: Parts) {
  const counts = useCounts(place);
  const search = useSearch(place);
  const ask = useAskSearch(place);
  const working = isAtWork(search.data);
  return (
    <section aria-label="Tìm hộ trùng">
      <Group justify="space-between">
        <Text fw={600} role="status">
          {counts.data !== undefined &&
            `Chờ kết luận: ${counts.data.certain} cặp gần như chắc chắn, ${counts.data.probable} cặp có thể trùng`}
        </Text>
        {hasRole(account, 'staff') && year !== null && (
          <Button
            variant="default"
            loading={ask.isPending}
            disabled={working}
            onClick={() => ask.mutate(year)}
          >
            Tìm hộ trùng
          </Button>
        )}
      </Group>
      {ask.error !== null && <ProblemNotice error={ask.error} />}
      {search.data != null && (
        <Text fz="sm" role="status">
          {searchWords(search.data)}
          {search.data.endedAt !== null && ` Lúc ${formatMoment(search.data.endedAt)}.`}
        </Text>
      )}
      {working && search.data != null && (
        <Progress mt="xs" value={shareOf(search.data)} animated aria-label="Tiến độ tìm hộ trùng" />
      )}
    </section>
  );
}

/** Reading is the first half; comparing says nothing until it is over. */
function shareOf({ status, households, pairs }: NonNullable<ReturnType<typeof useSearch>['data']>): number {
  if (status === 'reading') return (households.read / Math.max(households.total, 1)) * 40;
  if (status === 'comparing') return 60;
  return status === 'storing' ? 70 + (pairs.stored / Math.max(pairs.found, 1)) * 30 : 2;
}
