import { List, Paper, SimpleGrid, Table, Text, Title } from '@mantine/core';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { ImportResult } from '../../shell/api-types.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import { importWords } from './import-words.ts';

/** What became of a file: counts, then each fault with its line and column. */
export function ImportOutcome({ result }: { result: ImportResult }) {
  const { rows, created, changed, unchanged, refused, newVillages, refusals, warnings } = result;
  const figures: readonly (readonly [string, number])[] = [
    ['Dòng trong tệp', rows],
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
      {refusals.length > 0 && <Refusals refusals={refusals} refused={refused} />}
    </Paper>
  );
}

function Warnings({ warnings }: Pick<ImportResult, 'warnings'>) {
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
            {importWords(code)}: {formatMoney(count)} dòng
          </List.Item>
        ))}
      </List>
    </>
  );
}

function Refusals({ refusals, refused }: Pick<ImportResult, 'refusals' | 'refused'>) {
  return (
    <>
      <Title order={3} size="h5" mt="md">
        Dòng bị từ chối. Sửa trong tệp rồi nhập lại cả tệp; hộ đã nhập không bị nhân đôi.
      </Title>
      {refusals.length < refused && <Text fz="sm">Hiện {refusals.length} lỗi đầu tiên.</Text>}
      <Table withTableBorder striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className="number">Dòng</Table.Th>
            <Table.Th>Cột</Table.Th>
            <Table.Th>Lý do</Table.Th>
            <Table.Th>Giá trị</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {refusals.map(({ line, column, code, value }) => (
            <Table.Tr key={`${line}|${column}|${code}`}>
              <Table.Td className="number">{line}</Table.Td>
              <Table.Td>{column === '' ? 'cả dòng' : column}</Table.Td>
              <Table.Td>{importWords(code)}</Table.Td>
              <Table.Td>{value ?? ''}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
