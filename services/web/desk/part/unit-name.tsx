import { type UnitSet, useUnit } from './use-unit.ts';

/** The name of a unit where only its path is known, of today's units unless told. */
export function UnitName({ path, set }: { path: string; set?: UnitSet | undefined }) {
  const { data } = useUnit(path, set);
  return <>{data?.name ?? path}</>;
}
