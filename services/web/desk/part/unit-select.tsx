import { NativeSelect } from '@mantine/core';
import { type UnitSet, useUnit } from './use-unit.ts';

interface Parts {
  readonly label: string;
  readonly description?: string;
  /** Where the choice begins: a place of the account. */
  readonly top: string;
  readonly value: string;
  readonly onChange: (path: string) => void;
  /** Of an older unit set. */
  readonly set?: UnitSet | undefined;
  /** What stands beside a unit's name. */
  readonly figureOf?: ((path: string) => string | undefined) | undefined;
}

/** A unit, chosen level by level from the account's own place downwards to the commune. */
export function UnitSelect({ label, description, top, value, onChange, set, figureOf }: Parts) {
  const from = top === '' ? 0 : top.split('/').length;
  const codes = value === '' ? [] : value.split('/');
  const chain = codes
    .slice(Math.max(0, from - 1))
    .map((_, index) => codes.slice(0, Math.max(from, 1) + index).join('/'));
  const levels = top === '' ? ['', ...chain] : chain;
  return (
    <fieldset className="unit-select">
      <legend>{label}</legend>
      {description !== undefined && <p>{description}</p>}
      {levels.map((path) => (
        <Level key={path} path={path} set={set} figureOf={figureOf} chosen={value} onChange={onChange} />
      ))}
    </fieldset>
  );
}

function Level({
  path,
  set,
  figureOf,
  chosen,
  onChange,
}: {
  path: string;
  set: UnitSet | undefined;
  figureOf: Parts['figureOf'];
  chosen: string;
  onChange: (path: string) => void;
}) {
  const { data } = useUnit(path, set);
  const below = data?.children.filter(({ level }) => level !== 'village') ?? [];
  if (data === undefined) return null;
  if (below.length === 0) return null;
  const inside = below.find((child) => chosen === child.path || chosen.startsWith(`${child.path}/`));
  return (
    <NativeSelect
      aria-label={`Trong ${data.name}`}
      value={inside?.path ?? path}
      onChange={(event) => onChange(event.target.value)}
      data={[
        { value: path, label: path === '' ? 'Cả nước' : `Toàn ${data.name}` },
        ...below.map((child) => ({ value: child.path, label: withFigure(child, figureOf) })),
      ]}
    />
  );
}

export function withFigure(
  { path, name }: { path: string; name: string },
  figureOf: Parts['figureOf'],
): string {
  const figure = figureOf?.(path);
  return figure === undefined ? name : `${name} (${figure})`;
}
