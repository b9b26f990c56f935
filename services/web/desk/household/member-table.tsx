import { Button, Group, ScrollArea, Table, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { CorrectMemberDialog } from './correct-dialog.tsx';
import { HeadDeathDialog } from './head-dialogs.tsx';
import type { HouseholdRecord, Member } from './household-types.ts';
import { RELATION_WORDS, SEX_WORDS } from './household-words.ts';
import { AddMemberDialog, LoseMemberDialog, UNNAMED } from './member-dialogs.tsx';

/** Everybody who lives in the household, the head first, those without a name last. */
export function MemberTable({ record, mayChange }: { record: HouseholdRecord; mayChange: boolean }) {
  const { head, birthYear, sex, hasNationalId, persons, unnamed, members } = record;
  return (
    <section aria-labelledby="members">
      <Title order={3} size="h4" mb="xs" id="members">
        Thành viên ({members} khẩu)
      </Title>
      <ScrollArea type="auto" viewportProps={{ tabIndex: 0, 'aria-label': 'Bảng thành viên' }}>
        <Table withTableBorder striped miw={640}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Họ tên</Table.Th>
              <Table.Th>Quan hệ</Table.Th>
              <Table.Th>Năm sinh</Table.Th>
              <Table.Th>Giới tính</Table.Th>
              <Table.Th>Số định danh</Table.Th>
              {mayChange && <Table.Th>Việc</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Row name={head} relation="Chủ hộ" facts={{ birthYear, sex, hasNationalId }}>
              {mayChange && <HeadActions record={record} />}
            </Row>
            {persons.map((member) => (
              <Row
                key={member.id}
                name={member.name}
                relation={RELATION_WORDS[member.relation]}
                facts={member}
              >
                {mayChange && <MemberActions record={record} member={member} />}
              </Row>
            ))}
            {unnamed > 0 && (
              <Table.Tr>
                <Table.Td colSpan={5}>{unnamed} khẩu chưa có tên trong sổ</Table.Td>
                {mayChange && (
                  <Table.Td>
                    <UnnamedActions record={record} />
                  </Table.Td>
                )}
              </Table.Tr>
            )}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </section>
  );
}

function Row({
  name,
  relation,
  facts,
  children,
}: {
  name: string;
  relation: string;
  facts: Pick<Member, 'birthYear' | 'sex' | 'hasNationalId'>;
  children: ReactNode;
}) {
  const { birthYear, sex, hasNationalId } = facts;
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td>{relation}</Table.Td>
      <Table.Td>{birthYear ?? 'chưa rõ'}</Table.Td>
      <Table.Td>{sex === null ? 'chưa rõ' : SEX_WORDS[sex]}</Table.Td>
      <Table.Td>{hasNationalId ? 'đã có' : 'chưa có'}</Table.Td>
      {children !== false && <Table.Td>{children}</Table.Td>}
    </Table.Tr>
  );
}

function HeadActions({ record }: { record: HouseholdRecord }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Action word="Báo mất" of={record.head} onClick={() => setOpen(true)} />
      {open && <HeadDeathDialog record={record} onClose={() => setOpen(false)} />}
    </>
  );
}

function MemberActions({ record, member }: { record: HouseholdRecord; member: Member }) {
  const [open, setOpen] = useState<'correct' | 'removal' | 'death' | null>(null);
  const close = () => setOpen(null);
  return (
    <Group gap="xs" wrap="nowrap">
      <Action word="Sửa" of={member.name} onClick={() => setOpen('correct')} />
      <Action word="Rời hộ" of={member.name} onClick={() => setOpen('removal')} />
      <Action word="Báo mất" of={member.name} onClick={() => setOpen('death')} />
      {open === 'correct' && <CorrectMemberDialog record={record} member={member} onClose={close} />}
      {(open === 'removal' || open === 'death') && (
        <LoseMemberDialog record={record} member={member} as={open} onClose={close} />
      )}
    </Group>
  );
}

function UnnamedActions({ record }: { record: HouseholdRecord }) {
  const [open, setOpen] = useState<'name' | 'removal' | 'death' | null>(null);
  const close = () => setOpen(null);
  return (
    <Group gap="xs" wrap="nowrap">
      <Action word="Ghi tên" of={UNNAMED.name} onClick={() => setOpen('name')} />
      <Action word="Rời hộ" of={UNNAMED.name} onClick={() => setOpen('removal')} />
      <Action word="Báo mất" of={UNNAMED.name} onClick={() => setOpen('death')} />
      {open === 'name' && <AddMemberDialog record={record} how="counted" onClose={close} />}
      {(open === 'removal' || open === 'death') && (
        <LoseMemberDialog record={record} member={UNNAMED} as={open} onClose={close} />
      )}
    </Group>
  );
}

function Action({ word, of, onClick }: { word: string; of: string; onClick: () => void }) {
  return (
    <Button variant="default" size="xs" aria-label={`${word}: ${of}`} onClick={onClick}>
      {word}
    </Button>
  );
}
