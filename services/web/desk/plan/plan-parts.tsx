import { Button, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Plan, Source } from '../../shell/api-types.ts';
import { formatDong, formatMoment } from '../../shell/format.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import { AccountName } from '../part/account-name.tsx';
import { UnitName } from '../part/unit-name.tsx';

type Part = Plan['parts'][number];

interface Parts {
  readonly plan: Plan;
  readonly sources: readonly Source[];
}

/** A province has close to two hundred communes, each with a fund of its own. */
const SHOWN_AT_FIRST = 10;
const NAMED = 3;

/** Who answers for which sources, and whether they approved; open ones first. Said where others than the plan's unit do. */
export function PlanParts({ plan, sources }: Parts) {
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  if (!isShared(plan)) return null;
  const rows = [...waiting(plan), ...plan.parts.filter((part) => !isOpen(part))];
  return (
    <section aria-labelledby="parts">
      <Title order={3} size="h4" mb="xs" id="parts">
        Phê duyệt theo đơn vị giữ nguồn
      </Title>
      <Table.ScrollContainer minWidth={520} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table withTableBorder className="top-cells" aria-labelledby="parts">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Đơn vị</Table.Th>
              <Table.Th>Nguồn</Table.Th>
              <Table.Th className="number">Số suất</Table.Th>
              <Table.Th className="number">Giá trị</Table.Th>
              <Table.Th>Phê duyệt</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(0, shown).map((part) => (
              <PartRow key={part.unit} part={part} sources={sources} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {rows.length > shown && (
        <Button mt="sm" variant="default" onClick={() => setShown(rows.length)}>
          Xem cả {formatMoney(rows.length)} đơn vị
        </Button>
      )}
    </section>
  );
}

function PartRow({ part, sources }: { part: Part; sources: readonly Source[] }) {
  const nameOf = (id: string) => sources.find((source) => source.id === id)?.name ?? 'nguồn khác';
  return (
    <Table.Tr>
      <Table.Td>
        <UnitName path={part.unit} />
      </Table.Td>
      <Table.Td className="source-name">{part.sources.map(nameOf).join('; ')}</Table.Td>
      <Table.Td className="number">{formatMoney(part.gifts)}</Table.Td>
      <Table.Td className="number">{formatDong(part.value)}</Table.Td>
      <Table.Td>
        <PartState part={part} />
      </Table.Td>
    </Table.Tr>
  );
}

function PartState({ part: { approvedBy, approvedAt } }: { part: Part }) {
  if (approvedBy === null || approvedAt === null) return <StatusMark tone="waiting" word="Chờ duyệt" />;
  return (
    <>
      <StatusMark tone="done" word="Đã duyệt" />
      <Text fz="sm">
        <AccountName id={approvedBy} />, {formatMoment(approvedAt)}
      </Text>
    </>
  );
}

/** Who has still to approve what, and how much of it. */
export function WaitingParts({ plan }: { plan: Plan }) {
  const open = waiting(plan);
  if (!isShared(plan) || open.length === 0) return null;
  return (
    <Text fz="sm">
      Còn chờ duyệt:{' '}
      {open.slice(0, NAMED).map((part, index) => (
        <span key={part.unit}>
          {index > 0 && '; '}
          <UnitName path={part.unit} /> ({formatMoney(part.gifts)} suất, {formatDong(part.value)})
        </span>
      ))}
      {open.length > NAMED && ` và ${formatMoney(open.length - NAMED)} đơn vị khác`}.
    </Text>
  );
}

function isShared({ parts, unit }: Plan): boolean {
  return parts.some((part) => part.unit !== unit);
}

function waiting({ parts }: Plan): readonly Part[] {
  return parts.filter(isOpen);
}

function isOpen({ approvedBy }: Part): boolean {
  return approvedBy === null;
}
