import type { Unit, UnitSetName } from '#shared/units/unit-set.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { showcaseCommune } from './households.ts';
import { type SampleName, sampleSizes } from './sample-size.ts';

type Role = 'commune-officer' | 'staff' | 'approver' | 'monitor' | 'auditor' | 'admin';

export type SampleAccount = {
  readonly username: string;
  readonly displayName: string;
  readonly password: string;
  readonly roles: readonly { readonly role: Role; readonly unitSet: UnitSetName; readonly path: string }[];
};

/** The accounts shown on the sign-in page of a sample, then one officer for each commune (`xa-05746`). */
export function sampleAccounts(name: SampleName): readonly SampleAccount[] {
  const { unitSet, place } = sampleSizes[name];
  const tree = loadUnitSet(unitSet);
  const commune = tree.commune(showcaseCommune);
  if (commune === undefined) throw new Error(`unit set ${unitSet} lacks commune ${showcaseCommune}`);
  // With two tiers there are no districts: their staff sits at the commune.
  const staffPlace = districtOf(commune, tree.get(commune.parent ?? ''));
  const account = (username: string, displayName: string, role: Role, path: string): SampleAccount => {
    return { username, displayName, password: 'tet100', roles: [{ role, unitSet, path }] };
  };

  return [
    account('xa', `Cán bộ ${inSentence(commune)}`, 'commune-officer', commune.path),
    account('huyen', `Cán bộ tổng hợp ${inSentence(staffPlace)}`, 'staff', staffPlace.path),
    account('so', 'Cán bộ Sở, lập phương án', 'staff', place),
    account('duyet', 'Lãnh đạo phê duyệt', 'approver', place),
    account('tinh', 'Lãnh đạo tỉnh, theo dõi', 'monitor', place),
    account('thanhtra', 'Thanh tra', 'auditor', place),
    account('quantri', 'Quản trị hệ thống', 'admin', place),
    ...tree
      .communes(place)
      .map((each) => account(`xa-${each.code}`, `Cán bộ ${inSentence(each)}`, 'commune-officer', each.path)),
  ];
}

function districtOf(commune: Unit, parent: Unit | undefined): Unit {
  return parent?.level === 'district' ? parent : commune;
}

/** 'Xã Tràng Xá' → 'xã Tràng Xá'. */
function inSentence({ name }: Unit): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
