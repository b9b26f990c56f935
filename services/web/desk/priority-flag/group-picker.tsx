import { Checkbox, SimpleGrid, Text } from '@mantine/core';
import { priorityGroup } from '#shared/rules/priority-groups.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import { useFieldProblem } from '../part/field-problem.ts';
import { type PriorityFlag, usePriorityFlags } from './flag-queries.ts';

interface Parts {
  /** The household's place. */
  readonly unit: string;
  readonly unitSet?: Parameters<typeof usePriorityFlags>[0]['unitSet'];
  readonly value: readonly string[];
  readonly onChange: (groups: string[]) => void;
  readonly pointer: string;
}

/** Priority groups by name: those of the nation, and what the units above the household define. */
export function GroupPicker({ unit, unitSet, value, onChange, pointer }: Parts) {
  const flags = usePriorityFlags(unitSet === undefined ? { path: unit } : { path: unit, unitSet });
  const problem = useFieldProblem(pointer);
  const choices = choicesAt(flags.data ?? [], { unit, chosen: value });
  return (
    <Checkbox.Group
      label="Nhóm ưu tiên"
      description="Của cả nước theo luật, và của tỉnh, huyện, xã đặt thêm"
      value={[...value]}
      onChange={onChange}
      error={problem}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="lg" verticalSpacing="xs" mt="xs">
        {choices.map(({ code, label }) => (
          <Checkbox key={code} value={code} label={label} />
        ))}
      </SimpleGrid>
      {flags.error !== null && <Text mt="xs">Chưa tải được nhóm do tỉnh, huyện, xã đặt thêm.</Text>}
    </Checkbox.Group>
  );
}

/** What may be given at a place, and what is chosen already: that stays, whatever has become of it. */
function choicesAt(
  flags: readonly PriorityFlag[],
  { unit, chosen }: { unit: string; chosen: readonly string[] },
): readonly { code: string; label: string }[] {
  const usable = flags.filter(
    (flag) => flag.state === 'usable' && (flag.unit === null || isWithin(flag.unit, unit)),
  );
  const known = new Set(usable.map(({ code }) => code));
  const others = chosen.filter((code) => !known.has(code));
  const nameOf = (code: string) =>
    flags.find((flag) => flag.code === code)?.name ?? priorityGroup(code)?.name;
  return [
    ...usable.map(({ code, name }) => ({ code, label: name })),
    ...others.map((code) => ({ code, label: `${nameOf(code) ?? code} (không ghi mới)` })),
  ];
}
