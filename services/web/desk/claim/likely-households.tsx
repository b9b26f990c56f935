import { Button, Skeleton, Table, Text, Title } from '@mantine/core';
import type { Claim, LikelyHousehold, PoorList } from '../../shell/api-types.ts';
import { CLASS_WORDS } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { StatusMark } from '../../shell/status-mark.tsx';
import { useLikelyHouseholds } from './claim-queries.ts';

interface Parts {
  readonly claim: Claim;
  readonly list: PoorList;
  readonly chosen: string | null;
  readonly onChoose: (household: string) => void;
}

/** Households of the commune that have a name like the reported one: perhaps it is in the list after all. */
export function LikelyHouseholds({ claim, list, chosen, onChoose }: Parts) {
  const likely = useLikelyHouseholds(claim.id, list.id);
  return (
    <section aria-labelledby="likely-title">
      <Title order={3} size="h5" id="likely-title" mb="xs">
        Hộ giống tên trong xã, năm {list.year}
      </Title>
      {likely.error !== null && <ProblemNotice error={likely.error} />}
      {likely.isLoading && <Skeleton height={80} aria-label="Đang tìm hộ giống tên" />}
      {likely.data?.items.length === 0 && (
        <Text fz="sm">Không có hộ nào giống tên. Hãy đăng ký hộ mới ở dưới.</Text>
      )}
      {likely.data !== undefined && likely.data.items.length > 0 && (
        <Table withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Chủ hộ</Table.Th>
              <Table.Th>Xóm</Table.Th>
              <Table.Th>Chọn</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {likely.data.items.map((household) => (
              <Table.Tr key={household.id}>
                <Table.Td>
                  {household.head}
                  <Text fz="xs">
                    {CLASS_WORDS[household.class]}, {household.members} khẩu
                    {household.birthYear !== null && `, sinh ${household.birthYear}`}, mã {household.code}
                  </Text>
                </Table.Td>
                <Table.Td>{household.village}</Table.Td>
                <Table.Td>
                  <Choice
                    household={household}
                    isChosen={household.id === chosen}
                    onChoose={() => onChoose(household.id)}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}

function Choice({
  household,
  isChosen,
  onChoose,
}: {
  household: LikelyHousehold;
  isChosen: boolean;
  onChoose: () => void;
}) {
  if (household.listed) return <StatusMark tone="neutral" word="Đã có trong danh sách" />;
  if (household.status === 'ended') return <StatusMark tone="neutral" word="Đã kết thúc" />;
  if (isChosen) return <StatusMark tone="done" word="Đã chọn" />;
  return (
    <Button size="sm" variant="default" aria-label={`Chọn hộ ${household.head}`} onClick={onChoose}>
      Chọn
    </Button>
  );
}
