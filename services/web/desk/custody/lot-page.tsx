import { Anchor, Button, Group, Skeleton, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { formatDate } from '#shared/vietnam/date.ts';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Account } from '../../shell/api-types.ts';
import { Empty } from '../part/empty.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { UnitName } from '../part/unit-name.tsx';
import { type At, useLots } from './custody-queries.ts';
import type { LotAnswer } from './custody-types.ts';
import { amountWords, KIND_WORDS } from './custody-words.ts';
import { HolderName } from './holder-name.tsx';

type Trace = NonNullable<LotAnswer['trace']>;

/** The way of a lot, found by its code: typed, or read by a scanner, which types what the QR says and presses Enter. */
export function LotPage({ account, at }: { account: Account; at: At }) {
  const [address, setAddress] = useSearchParams();
  const lot = address.get('lot') ?? '';
  const [typed, setTyped] = useState(lot);
  const found = useLots(at, lot);
  function look(code: string): void {
    setTyped(code);
    setAddress((before) => {
      if (code.trim() === '') before.delete('lot');
      else before.set('lot', code.trim());
      return before;
    });
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    look(typed);
  }
  return (
    <Stack gap="md">
      <form onSubmit={submit}>
        <Group align="end">
          <TextInput
            label="Mã lô"
            description="Gõ mã, hoặc quét mã QR bằng máy quét"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            maxLength={60}
            autoCapitalize="characters"
            autoComplete="off"
            autoFocus
          />
          <Button type="submit">Tra mã lô</Button>
        </Group>
      </form>
      {found.error !== null && (
        <QueryNotice error={found.error} account={account} onRetry={() => void found.refetch()} />
      )}
      {found.isLoading && <Skeleton height={160} aria-label="Đang tra mã lô" />}
      {found.data !== undefined && lot === '' && <Lots lots={found.data.lots} onLot={look} />}
      {found.data?.trace != null && <LotTrace trace={found.data.trace} />}
    </Stack>
  );
}

function Lots({ lots, onLot }: { lots: readonly string[]; onLot: (code: string) => void }) {
  if (lots.length === 0)
    return (
      <Empty
        title="Chưa có lô nào ở đây"
        text="Ghi mã lô trên dòng hàng khi lập biên bản thì tra được đường đi của lô."
      />
    );
  return (
    <section>
      <Title order={2} size="h4" mb="sm">
        {formatMoney(lots.length)} lô đã qua địa bàn này
      </Title>
      <Group gap="xs">
        {lots.map((code) => (
          <Button key={code} variant="default" size="sm" onClick={() => onLot(code)}>
            {code}
          </Button>
        ))}
      </Group>
    </section>
  );
}

function LotTrace({ trace }: { trace: Trace }) {
  const { lot, moves, holders, villages } = trace;
  if (moves.length === 0 && holders.length === 0)
    return (
      <Empty
        title={`Không thấy lô ${lot} ở địa bàn này`}
        text="Kiểm tra lại mã, hoặc chọn địa bàn rộng hơn."
      />
    );
  return (
    <>
      <Title order={2} size="h4">
        Lô {lot}
      </Title>
      <Text>
        {villages.length === 0 ? (
          'Lô chưa tới xóm nào.'
        ) : (
          <>
            Đã tới {formatMoney(villages.length)} xóm:{' '}
            {villages.map((path, index) => (
              <span key={path}>
                {index > 0 && ', '}
                <UnitName path={path} />
              </span>
            ))}
          </>
        )}
      </Text>
      <Moves moves={moves} />
      <Holders holders={holders} />
    </>
  );
}

function Moves({ moves }: { moves: Trace['moves'] }) {
  const { search } = useLocation();
  return (
    <section>
      <Title order={3} size="h4" mb="sm">
        Đường đi
      </Title>
      <ol className="missing">
        {moves.map(({ record, kind, on, from, to, item, unit, quantity }) => (
          <li key={`${record}|${item}|${quantity}`}>
            {formatDate(on)}:{' '}
            <Anchor
              component={Link}
              to={`/allocation/custody/${record}${campaignOnly(search)}`}
              fz="sm"
              underline="always"
            >
              {KIND_WORDS[kind]}
            </Anchor>{' '}
            {amountWords(quantity, { unit })} {item}, {from.name}
            {to !== null && ` → ${to.name}`}
          </li>
        ))}
      </ol>
    </section>
  );
}

function campaignOnly(search: string): string {
  const campaign = new URLSearchParams(search).get('campaign');
  return campaign === null ? '' : `?campaign=${encodeURIComponent(campaign)}`;
}

function Holders({ holders }: { holders: Trace['holders'] }) {
  return (
    <Table.ScrollContainer minWidth={520} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table withTableBorder striped className="top-cells" aria-label="Ai giữ bao nhiêu của lô">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Người giữ</Table.Th>
            <Table.Th className="number">Đã nhận</Table.Th>
            <Table.Th className="number">Đã giao, trả, mất</Table.Th>
            <Table.Th className="number">Còn giữ</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {holders.map(({ id, holder, item, received, handedOver, returned, lost, inHand }) => (
            <Table.Tr key={id}>
              <Table.Td>
                <HolderName of={holder} units={holder.units} />
              </Table.Td>
              <Table.Td className="number">{amountWords(received, item)}</Table.Td>
              <Table.Td className="number">{amountWords(handedOver + returned + lost, item)}</Table.Td>
              <Table.Td className="number">{amountWords(inHand, item)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
