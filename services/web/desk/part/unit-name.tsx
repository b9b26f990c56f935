import { useUnit } from './use-unit.ts';

/** The name of a unit where only its path is known. */
export function UnitName({ path }: { path: string }) {
  const { data } = useUnit(path);
  return <>{data?.name ?? path}</>;
}
