import { Anchor, Button, Group, ScrollArea, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { isWithin } from '#shared/units/unit-path.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { StatusMark } from '../../shell/status-mark.tsx';
import { UnitName } from '../part/unit-name.tsx';
import { useCommand } from '../part/use-command.ts';
import { type PriorityFlag, sendRestoration, sendRetirement } from './flag-queries.ts';
import { RenameFlag } from './rename-flag.tsx';

interface Parts {
  readonly flags: readonly PriorityFlag[];
  /** Where the reader may retire and restore. */
  readonly places: readonly string[];
  /** Whose households a link shows where the flag is of a unit above. */
  readonly place: string;
}

/** Groups of the nation first, then what units define. */
export function FlagTable({ flags, places, place }: Parts) {
  return (
    <ScrollArea type="auto" viewportProps={{ tabIndex: 0, 'aria-label': 'Các nhóm ưu tiên' }}>
      <Table withTableBorder miw={680} aria-label="Nhóm ưu tiên">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Tên nhóm</Table.Th>
            <Table.Th>Mã</Table.Th>
            <Table.Th>Ai đặt</Table.Th>
            <Table.Th>Tình trạng</Table.Th>
            <Table.Th>
              <span className="visually-hidden">Việc làm được</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {flags.map((flag) => (
            <Table.Tr key={`${flag.unit}|${flag.code}|${flag.state}`}>
              <Table.Td>
                {flag.name}
                {flag.formerNames.length > 0 && <Text fz="xs">Trước: {flag.formerNames.join(', ')}</Text>}
              </Table.Td>
              <Table.Td>{flag.code}</Table.Td>
              <Table.Td>{flag.unit === null ? 'Cả nước' : <UnitName path={flag.unit} />}</Table.Td>
              <Table.Td>
                <StatusMark {...STATE_WORDS[flag.state]} />
              </Table.Td>
              <Table.Td>
                <Actions flag={flag} places={places} place={place} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}

const STATE_WORDS = {
  usable: { tone: 'done', word: 'Đang dùng' },
  retired: { tone: 'neutral', word: 'Thôi dùng' },
  former: { tone: 'neutral', word: 'Của đơn vị cũ' },
} as const;

function Actions({ flag, places, place }: Omit<Parts, 'flags'> & { flag: PriorityFlag }) {
  const { unit, code, state } = flag;
  const where = unit === null || isWithin(unit, place) ? place : unit;
  const mayChange = unit !== null && state !== 'former' && places.some((own) => isWithin(own, unit));
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      <Anchor
        component={Link}
        to={`/registry/households/${where}?group=${code}`}
        aria-label={`Các hộ ${flag.name}`}
      >
        Các hộ
      </Anchor>
      {mayChange && <RenameFlag unit={unit} flag={flag} />}
      {mayChange && state === 'usable' && <Retire unit={unit} flag={flag} />}
      {mayChange && state === 'retired' && <Restore unit={unit} flag={flag} />}
    </Group>
  );
}

/** Asked once more, because those who fill in lists will wonder. */
function Retire({ unit, flag }: { unit: string; flag: PriorityFlag }) {
  const [asking, setAsking] = useState(false);
  const retire = useCommand({ send: sendRetirement, changes: ['priority-flags'] });
  if (!asking)
    return (
      <Button
        size="sm"
        variant="default"
        onClick={() => setAsking(true)}
        aria-label={`Thôi dùng ${flag.name}`}
      >
        Thôi dùng
      </Button>
    );
  return (
    <section aria-label={`Thôi dùng ${flag.name}?`}>
      <Text fz="sm">Hộ đang có vẫn giữ; không ghi mới cho hộ nào.</Text>
      {retire.error !== null && <ProblemNotice error={retire.error} />}
      <Group gap="xs" mt={4} wrap="nowrap">
        <Button size="sm" loading={retire.isPending} onClick={() => retire.mutate({ unit, code: flag.code })}>
          Thôi dùng
        </Button>
        <Button size="sm" variant="default" onClick={() => setAsking(false)}>
          Giữ lại
        </Button>
      </Group>
    </section>
  );
}

function Restore({ unit, flag }: { unit: string; flag: PriorityFlag }) {
  const restore = useCommand({ send: sendRestoration, changes: ['priority-flags'] });
  return (
    <div>
      {restore.error !== null && <ProblemNotice error={restore.error} />}
      <Button
        size="sm"
        variant="default"
        loading={restore.isPending}
        onClick={() => restore.mutate({ unit, code: flag.code })}
        aria-label={`Dùng lại ${flag.name}`}
      >
        Dùng lại
      </Button>
    </div>
  );
}
