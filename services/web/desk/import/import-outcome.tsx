import { List, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { warningWords } from '#shared/rules/import-words.ts';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Import } from '../../shell/api-types.ts';
import { StatusMark } from '../../shell/status-mark.tsx';

/** What became of a file: counts, then each fault with its line and column. */
export function ImportOutcome({ result }: { result: Import }) {
  const { warnings, effect } = result;
  const { created, changed, unchanged, refused, newVillages } = effect;
  const figures: readonly (readonly [string, number])[] = [
    ['Dòng trong tệp', result.counts.rows],
    ['Hộ mới', created],
    ['Hộ có thay đổi', changed],
    ['Hộ giữ nguyên', unchanged],
    ['Dòng bị từ chối', refused],
    ['Xóm mới', newVillages],
  ];
  return (
    <Paper withBorder p="lg" role="status">
      <StatusMark
        tone={refused === 0 ? 'done' : 'attention'}
        word={refused === 0 ? 'Đã nhập hết' : `Đã nhập, còn ${formatMoney(refused)} dòng bị từ chối`}
      />
      <SimpleGrid cols={{ base: 2, sm: 6 }} mt="md">
        {figures.map(([word, count]) => (
          <div key={word}>
            <Text fz="sm">{word}</Text>
            <Text fz={24} fw={700} className="tabular">
              {formatMoney(count)}
            </Text>
          </div>
        ))}
      </SimpleGrid>
      <Warnings warnings={warnings} />
    </Paper>
  );
}

function Warnings({ warnings }: Pick<Import, 'warnings'>) {
  const entries = Object.entries(warnings);
  if (entries.length === 0) return null;
  return (
    <>
      <Title order={3} size="h5" mt="md">
        Cảnh báo, vẫn đã nhập
      </Title>
      <List>
        {entries.map(([code, count]) => (
          <List.Item key={code}>
            {warningWords(code)}: {formatMoney(count)} dòng
          </List.Item>
        ))}
      </List>
    </>
  );
}
