import { Group, NativeSelect } from '@mantine/core';
import { parentPath } from '#shared/units/unit-path.ts';
import { UnitSelect, withFigure } from './unit-select.tsx';
import { type UnitSet, useUnit } from './use-unit.ts';

/** A place, down to the commune level by level, then its villages. */
export function PlaceSelect(parts: {
  top: string;
  path: string;
  onChange: (path: string) => void;
  /** Of an older unit set. */
  set?: UnitSet | undefined;
  /** What stands beside a unit's name. */
  figureOf?: ((path: string) => string | undefined) | undefined;
}) {
  const { top, path, onChange, set, figureOf } = parts;
  const here = useUnit(path, set);
  const isVillage = here.data?.level === 'village';
  const above = isVillage ? (parentPath(path) ?? '') : path;
  const commune = useUnit(above, set);
  const villages = commune.data?.children.filter(({ level }) => level === 'village') ?? [];
  return (
    <Group align="end" gap="sm">
      <UnitSelect label="Địa bàn" set={set} figureOf={figureOf} top={top} value={above} onChange={onChange} />
      {villages.length > 0 && above.startsWith(top) && (
        <NativeSelect
          label="Thôn, xóm"
          value={path}
          onChange={(event) => onChange(event.target.value)}
          data={[
            { value: above, label: 'Cả xã' },
            ...villages.map((village) => ({ value: village.path, label: withFigure(village, figureOf) })),
          ]}
        />
      )}
    </Group>
  );
}
