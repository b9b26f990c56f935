import { Anchor, Paper, SimpleGrid, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Figures } from '../../shell/api-types.ts';
import { formatRatio } from '../../shell/format.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import { missingFor } from './missing-for.ts';
import { shareNow } from './share-now.ts';

/** One number above all; three figures side by side that always sum up to the list. */
export function CoverageFigures({ figures, search }: { figures: Figures; search: string }) {
  const { path, list, received, settled, left, openClaims, villages, closedVillages, complete } = figures;
  return (
    <Paper withBorder p="lg">
      <Text component="p" className="coverage-number">
        {shareNow(figures)} <span>({formatRatio(received, list)})</span>
      </Text>
      <Text>hộ có Tết</Text>
      <SimpleGrid cols={{ base: 1, sm: 3 }} mt="md">
        <Figure word="Đã nhận" count={received} tone="done" />
        <Figure word="Không phải trao (có lý do)" count={settled} tone="neutral" />
        <div>
          <Figure word="Chưa nhận" count={left} tone={left === 0 ? 'done' : 'waiting'} />
          <Anchor component={Link} to={`/remaining/${path}${search}`}>
            Xem tên các hộ chưa nhận
          </Anchor>
        </div>
      </SimpleGrid>
      <Text fz="sm" mt="md">
        Danh sách: {formatMoney(list)} hộ · Phản ánh hộ bị bỏ sót còn mở: {formatMoney(openClaims)} · Xóm đã
        xác nhận không bỏ sót hộ: {formatRatio(closedVillages, villages)}
      </Text>
      {!complete && list > 0 && <Missing figures={figures} />}
    </Paper>
  );
}

/** What 100 % still needs, each with its page. */
function Missing({ figures }: { figures: Figures }) {
  const missing = missingFor(figures);
  if (missing.length === 0) return null;
  return (
    <section aria-label="Còn thiếu gì để ghi 100%">
      <Text fz="sm" mt="xs" fw={600}>
        Để ghi 100% còn thiếu:
      </Text>
      <ul className="missing">
        {missing.map(({ words, to }) => (
          <li key={words}>
            {to === null ? (
              words
            ) : (
              <Anchor component={Link} to={to} fz="sm">
                {words}
              </Anchor>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figure({
  word,
  count,
  tone,
}: {
  word: string;
  count: number;
  tone: 'done' | 'neutral' | 'waiting';
}) {
  return (
    <div>
      <StatusMark tone={tone} word={word} />
      <Text fz={28} fw={700} className="tabular">
        {formatMoney(count)}
      </Text>
    </div>
  );
}
