import type { Campaign } from '../../shell/api-types.ts';

export type Terms = Pick<
  Campaign,
  | 'name'
  | 'deadline'
  | 'minimum'
  | 'minimumKind'
  | 'minimumKilograms'
  | 'sumsUp'
  | 'severity'
  | 'giftCap'
  | 'sharesHouseholds'
>;

/** What is declared of a campaign while it is typed: '' where a number is still missing. */
export interface TypedTerms {
  readonly name: string;
  readonly deadline: string;
  readonly minimum: number | string;
  readonly minimumKind: Terms['minimumKind'];
  readonly kilograms: number | string;
  readonly sumsUp: boolean;
  readonly listPoints: number | string;
  readonly groups: readonly { readonly group: string; readonly points: number | string }[];
  readonly giftCap: number | string;
  readonly sharesHouseholds: boolean;
}

export function newTerms(name: string, deadline: string): TypedTerms {
  return {
    ...{ name, deadline, minimum: 500_000, minimumKind: 'worth', kilograms: '', sumsUp: false },
    ...{ listPoints: 1, groups: [], giftCap: '', sharesHouseholds: false },
  };
}

export function typedTerms(campaign: Campaign): TypedTerms {
  const { name, deadline, minimum, minimumKind, minimumKilograms, sumsUp, severity, giftCap } = campaign;
  return {
    ...{ name, deadline, minimum, minimumKind, sumsUp, sharesHouseholds: campaign.sharesHouseholds },
    kilograms: minimumKilograms ?? '',
    listPoints: severity.list,
    groups: severity.groups,
    giftCap: giftCap ?? '',
  };
}

export function toTerms(typed: TypedTerms): Terms {
  const { deadline, minimumKind, sumsUp, sharesHouseholds, groups } = typed;
  return {
    ...{ name: typed.name.trim(), deadline, minimumKind, sumsUp, sharesHouseholds },
    minimum: Number(typed.minimum),
    // Kilograms that were typed before another kind was chosen are not sent.
    minimumKilograms: minimumKind === 'rice' ? Number(typed.kilograms) : null,
    severity: {
      list: Number(typed.listPoints),
      groups: groups.map(({ group, points }) => ({ group, points: Number(points) })),
    },
    giftCap: typed.giftCap === '' ? null : Number(typed.giftCap),
  };
}

/** The groups that are chosen now; those that were before keep their points. */
export function withGroups({ groups }: TypedTerms, chosen: readonly string[]): TypedTerms['groups'] {
  return chosen.map((code) => groups.find(({ group }) => group === code) ?? { group: code, points: 1 });
}

const KIND_WORDS: Readonly<Record<Terms['minimumKind'], string>> = {
  worth: 'Tiền và hiện vật, theo giá trị',
  cash: 'Chỉ tiền mặt',
  goods: 'Chỉ hiện vật, theo giá trị',
  rice: 'Chỉ gạo, theo số kg',
};

export const KIND_CHOICES = Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }));
