import { Button, NativeSelect, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '#shared/vietnam/date.ts';
import type { AmendmentLine, Plan, StandingGift } from '../../shell/api-types.ts';
import { formatGift, reasonWords } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { PlaceSelect } from '../part/place-select.tsx';
import { useStandingGifts } from './amendment-queries.ts';
import { REASONS_TO_TAKE } from './amendment-words.ts';

/** Gifts that are taken back, each with its reason. */
export type Taken = Readonly<Record<string, NonNullable<AmendmentLine['reason']>>>;

interface Parts {
  readonly plan: Plan;
  readonly taken: Taken;
  readonly onChange: (taken: Taken) => void;
}

/** Which gifts come back: those that failed or are kept, or any of a village. */
export function StandingGiftChoice({ plan, taken, onChange }: Parts) {
  const [isOpen, setOpen] = useState(false);
  const [place, setPlace] = useState(plan.unit);
  const count = Object.keys(taken).length;
  return (
    <div>
      <Button variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Đóng danh sách suất quà' : 'Chọn suất quà thu hồi…'}
      </Button>
      {count > 0 && <Text>Đã chọn thu hồi {count} suất.</Text>}
      {isOpen && (
        <>
          <PlaceSelect top={plan.unit} path={place} onChange={setPlace} />
          <Gifts plan={plan} village={villageOf(place)} taken={taken} onChange={onChange} />
        </>
      )}
    </div>
  );
}

/** A village's path has a slug at its end, all others end with a code. */
function villageOf(place: string): string | null {
  return /\/[a-z][a-z0-9-]*$/.test(place) ? place : null;
}

function Gifts({ plan, village, taken, onChange }: Parts & { readonly village: string | null }) {
  const gifts = useStandingGifts(plan.id, village);
  if (gifts.error !== null) return <ProblemNotice error={gifts.error} onRetry={() => void gifts.refetch()} />;
  const rows = gifts.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Text fz="sm" mt="xs">
        {village === null
          ? 'Các suất chưa trao được hoặc còn giữ ở xã. Chọn một xóm, tổ để thấy mọi suất ở đó.'
          : 'Mọi suất của phương án ở xóm, tổ này.'}
      </Text>
      {gifts.isSuccess && rows.length === 0 && <Text>Không có suất nào.</Text>}
      {rows.length > 0 && (
        <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table withTableBorder aria-label="Suất quà có thể thu hồi">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Hộ</Table.Th>
                <Table.Th>Suất quà</Table.Th>
                <Table.Th>Tình trạng</Table.Th>
                <Table.Th>Thu hồi</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Row key={row.gift} row={row} taken={taken} onChange={onChange} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {gifts.hasNextPage && (
        <Button
          variant="default"
          mt="xs"
          loading={gifts.isFetchingNextPage}
          onClick={() => void gifts.fetchNextPage()}
        >
          Xem thêm
        </Button>
      )}
    </>
  );
}

function Row({
  row,
  taken,
  onChange,
}: {
  row: StandingGift;
  taken: Taken;
  onChange: (taken: Taken) => void;
}) {
  const isHanded = row.state === 'received' || row.state === 'part';

  function choose(reason: string): void {
    const { [row.gift]: _, ...others } = taken;
    onChange(reason === '' ? others : { ...others, [row.gift]: reason as Taken[string] });
  }

  return (
    <Table.Tr>
      <Table.Td>
        {row.head}
        <Text fz="sm">
          {row.code}, {row.village}
        </Text>
      </Table.Td>
      <Table.Td>
        {formatGift(row.lines)}
        <Text fz="sm">{row.sourceName}</Text>
      </Table.Td>
      <Table.Td>{stateWords(row)}</Table.Td>
      <Table.Td>
        {isHanded ? (
          'Đã trao, không thu hồi'
        ) : (
          <NativeSelect
            aria-label={`Thu hồi suất của ${row.head}`}
            value={taken[row.gift] ?? ''}
            onChange={(event) => choose(event.target.value)}
            data={[{ value: '', label: 'Không thu hồi' }, ...REASONS_TO_TAKE]}
          />
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function stateWords({ state, reason, on, isSettled }: StandingGift): string {
  const day = on === null ? '' : `, ngày ${formatDate(on)}`;
  switch (state) {
    case 'open':
      return isSettled ? 'Hộ không còn phải trao' : 'Chưa trao';
    case 'received':
      return `Đã trao${day}`;
    case 'part':
      return `Trao một phần${day}`;
    case 'kept':
      return `Giữ tại xã${day}`;
    case 'failed':
      return `${reasonWords(reason)}${day}`;
  }
}
