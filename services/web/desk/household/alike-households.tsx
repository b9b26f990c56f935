import { Anchor, Paper, Stack, Table, Text, Textarea, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { CLASS_WORDS } from '../../shell/format.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import { LEVEL_MARKS, reasonWords } from '../duplicate/duplicate-words.ts';
import { useFieldProblem } from '../part/field-problem.ts';
import { UnitName } from '../part/unit-name.tsx';
import type { Likenesses, Newcomer } from './household-types.ts';
import { SEX_WORDS } from './household-words.ts';
import type { useNewcomer } from './use-newcomer.ts';

interface Parts {
  readonly check: Pick<ReturnType<typeof useNewcomer>, 'alike' | 'despite' | 'setDespite'>;
  readonly newcomer: Newcomer;
}

type Here = Likenesses['here'][number];

/** Whoever may be registered already, beside what was typed; going on takes a reason. */
export function AlikeHouseholds({ check: { alike, despite, setDespite }, newcomer }: Parts) {
  if (alike === null) return null;
  return <Panel found={alike} newcomer={newcomer} despite={despite} onDespite={setDespite} />;
}

function Panel(parts: {
  found: Likenesses;
  newcomer: Newcomer;
  despite: string;
  onDespite: (despite: string) => void;
}) {
  const { found, newcomer, despite, onDespite } = parts;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), []);
  return (
    <Paper withBorder p="md" miw={0} ref={top} tabIndex={-1} role="alert">
      <Stack gap="sm">
        <Title order={3} size="h4">
          Có thể đã có trong danh sách
        </Title>
        {found.here.length > 0 && <SideBySide rows={found.here} newcomer={newcomer} />}
        {found.elsewhere.map(({ commune, communeName }) => (
          <Text key={commune}>
            Một hộ ở <strong>{communeName}</strong> gần như chắc chắn là hộ này. Bạn không xem được hộ đó: hãy
            hỏi cán bộ xã ấy trước khi ghi.
          </Text>
        ))}
        <Textarea
          label="Vì sao vẫn là hộ khác"
          description="Ghi vào lịch sử của hộ; không ghi số định danh, số điện thoại"
          value={despite}
          onChange={(event) => onDespite(event.target.value)}
          error={useFieldProblem('/despite')}
          maxLength={300}
          autosize
          minRows={2}
          required
        />
      </Stack>
    </Paper>
  );
}

function SideBySide({ rows, newcomer }: { rows: readonly Here[]; newcomer: Newcomer }) {
  return (
    <Table.ScrollContainer
      minWidth={320 + rows.length * 140}
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
    >
      <Table withTableBorder aria-label="Hộ đang ghi và các hộ giống">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Thông tin</Table.Th>
            <Table.Th scope="col">Hộ đang ghi</Table.Th>
            {rows.map(({ household, level }) => (
              <Table.Th key={household.id} scope="col">
                <Anchor component={Link} to={`/registry/household/${household.id}`} target="_blank">
                  {household.code}
                </Anchor>
                <StatusMark {...LEVEL_MARKS[level]} />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {LINES.map(({ word, mine, theirs }) => (
            <Table.Tr key={word}>
              <Table.Th scope="row">{word}</Table.Th>
              <Table.Td>{mine(newcomer)}</Table.Td>
              {rows.map((row) => (
                <Table.Td key={row.household.id}>{theirs(row)}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

const UNKNOWN = 'chưa rõ';

const LINES: readonly {
  readonly word: string;
  readonly mine: (newcomer: Newcomer) => ReactNode;
  readonly theirs: (row: Here) => ReactNode;
}[] = [
  { word: 'Chủ hộ', mine: ({ head }) => head, theirs: ({ household }) => household.head },
  {
    word: 'Năm sinh',
    mine: ({ birth }) => birth ?? UNKNOWN,
    theirs: ({ household }) => household.birthYear ?? UNKNOWN,
  },
  {
    word: 'Giới tính',
    mine: ({ sex }) => sexOf(sex ?? null),
    theirs: ({ household }) => sexOf(household.sex),
  },
  {
    word: 'Nơi ở',
    mine: ({ unit }) => <UnitName path={unit} />,
    theirs: ({ household, communeName }) => `${household.village}, ${communeName}`,
  },
  { word: 'Số khẩu', mine: ({ members }) => members, theirs: ({ household }) => household.members },
  {
    word: 'Thành viên',
    mine: () => '–',
    theirs: ({ persons }) => persons.map(({ name }) => name).join(', ') || 'chưa ghi tên',
  },
  {
    word: 'Phân loại',
    mine: (newcomer) => CLASS_WORDS[newcomer.class],
    theirs: ({ household }) => CLASS_WORDS[household.class],
  },
  {
    word: 'So với hộ đang ghi',
    mine: () => '–',
    theirs: ({ reasons }) => reasons.map(reasonWords).join(' · '),
  },
];

function sexOf(sex: 'male' | 'female' | null): string {
  return sex === null ? UNKNOWN : SEX_WORDS[sex];
}
