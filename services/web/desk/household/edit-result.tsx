import { Anchor, Button, Group, List, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { problemText } from '../../shell/problem-text.ts';
import type { EditOutcome } from './edit-queries.ts';

/** How many were changed, what that leads to, and which were not, by reason. */
export function EditResult({ outcome, onClose }: { outcome: EditOutcome; onClose: () => void }) {
  const { changed, refused, amendments } = outcome;
  const close = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone, and who works by keys must not stand nowhere.
  useEffect(() => close.current?.focus(), []);
  const byCode = [...Map.groupBy(refused, ({ code }) => code)];
  return (
    <Stack gap="md">
      <Text role="status" fw={600}>
        Đã ghi {formatMoney(changed.length)} hộ.
        {refused.length > 0 && ` Không ghi được ${formatMoney(refused.length)} hộ.`}
      </Text>
      {amendments.length > 0 && (
        <Text>
          Hộ trong danh sách đã chốt chỉ đổi sau khi được duyệt:{' '}
          {amendments.map((amendment, index) => (
            <Anchor key={amendment} component={Link} to={`/registry/amendments/${amendment}`} mr="xs">
              {amendments.length === 1 ? 'xem đề nghị điều chỉnh' : `xem đề nghị ${index + 1}`}
            </Anchor>
          ))}
        </Text>
      )}
      {byCode.map(([code, rows]) => (
        <section key={code} aria-label={refusalText(code)}>
          <Text>
            <strong>{formatMoney(rows.length)} hộ:</strong> {refusalText(code)}
          </Text>
          <List size="sm" mt="xs">
            {rows.map(({ household: { id, head, code: number } }) => (
              <List.Item key={id}>
                <Anchor component={Link} to={`/registry/household/${id}`} fz="sm">
                  {head}
                </Anchor>
                , {number}
              </List.Item>
            ))}
          </List>
        </section>
      ))}
      <Group justify="flex-end">
        <Button ref={close} onClick={onClose}>
          Xong
        </Button>
      </Group>
    </Stack>
  );
}

/** Sentences that are for one household and its form say too little here. */
const OF_MANY: Readonly<Record<string, string>> = {
  'nothing-changed': 'Đã đúng như vậy từ trước, không cần ghi.',
  'version-differs': 'Vừa được người khác sửa. Xem lại danh sách rồi làm lại nếu vẫn cần.',
  'out-of-place': 'Không còn ở địa bàn của bạn.',
  'day-before-last': 'Đã có thay đổi sau ngày này. Nếu đúng là ghi muộn, hãy đánh dấu “Ghi bổ sung việc cũ”.',
  'list-freezing': 'Danh sách đang được chốt. Hãy thử lại sau ít phút.',
};

function refusalText(code: string): string {
  const { says, next } = problemText(code);
  return OF_MANY[code] ?? `${says} ${next}`;
}
