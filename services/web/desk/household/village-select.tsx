import { NativeSelect } from '@mantine/core';
import { parentPath } from '#shared/units/unit-path.ts';
import { useFieldProblem } from '../part/field-problem.ts';
import { UnitSelect } from '../part/unit-select.tsx';
import { useUnit } from '../part/use-unit.ts';

interface Parts {
  /** Where the choice begins. */
  readonly top: string;
  /** Path of a village, or of a unit above it while none is chosen. */
  readonly value: string;
  readonly onChange: (path: string) => void;
  readonly pointer: string;
}

/** A village: first its commune, then one of those that the commune has. */
export function VillageSelect({ top, value, onChange, pointer }: Parts) {
  const chosen = useUnit(value);
  const isVillage = chosen.data?.level === 'village';
  const place = isVillage ? (parentPath(value) ?? '') : value;
  const commune = useUnit(place);
  const villages = commune.data?.children.filter(({ level }) => level === 'village') ?? [];
  // Whoever works in one commune or village has no commune to choose.
  const start = useUnit(top).data?.level;
  const isSmall = start === 'commune' || start === 'village';
  const problem = useFieldProblem(pointer);
  return (
    <>
      {!isSmall && <UnitSelect label="Xã, phường" top={top} value={place} onChange={onChange} />}
      {commune.data?.level === 'commune' && (
        <NativeSelect
          label="Thôn, xóm"
          value={isVillage ? value : ''}
          onChange={(event) => onChange(event.target.value === '' ? place : event.target.value)}
          error={problem}
          required
          data={[
            { value: '', label: villages.length === 0 ? 'Xã này chưa có thôn, xóm' : 'Chọn thôn, xóm' },
            ...villages.map(({ path, name }) => ({ value: path, label: name })),
          ]}
        />
      )}
    </>
  );
}
