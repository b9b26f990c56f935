import type { paths } from '../../shell/api.d.ts';
import type { Body, Campaign, PoorClass, Source } from '../../shell/api-types.ts';
import { newLine, type TypedLine, toGiftLine } from '../part/typed-line.ts';

export type SourceWish = Body<'/api/v1/sources'>;
export type SourceTerms = Omit<
  paths['/api/v1/sources/{id}']['put']['requestBody']['content']['application/json'],
  'version'
>;
export type Standing = NonNullable<SourceWish['standing']>;

/** A source while it is typed: '' where something is missing or goes without saying. */
export interface TypedSource {
  readonly name: string;
  readonly giver: Source['giver'];
  readonly owner: string;
  readonly unit: string;
  readonly lines: readonly TypedLine[];
  readonly per: Source['per'];
  readonly supply: number | string;
  readonly standing: Standing;
  readonly paper: string;
  readonly day: string;
  readonly channel: Source['channel'] | '';
  readonly classes: readonly PoorClass[];
  readonly groups: readonly string[];
  readonly places: readonly string[];
  readonly priority: number | string;
  readonly reserve: number | string;
  readonly terms: string;
}

export function newSource(unit: string, day: string): TypedSource {
  return {
    ...{ name: '', giver: 'other', owner: '', unit, lines: [newLine(0)], per: 'household', supply: '' },
    ...{ standing: 'committed', paper: '', day, channel: '', classes: ['poor'], groups: [], places: [] },
    ...{ priority: 100, reserve: 0, terms: '' },
  };
}

/** A source as it is, for changing its terms. */
export function typedSource(source: Source): TypedSource {
  const { name, giver, owner, classes, groups, places, priority, reserve, terms } = source;
  return {
    ...newSource(source.unit, ''),
    ...{ name, giver, owner: owner === name ? '' : owner, classes, groups, places, priority, reserve },
    terms: terms ?? '',
  };
}

export function toTerms(typed: TypedSource): SourceTerms {
  const { giver, classes, groups, places } = typed;
  const name = typed.name.trim();
  return {
    ...{ name, giver, owner: textOf(typed.owner) ?? name },
    places: [...places],
    classes: [...classes],
    groups: [...groups],
    priority: Number(typed.priority),
    reserve: Number(typed.reserve),
    terms: textOf(typed.terms),
  };
}

export function toSource(typed: TypedSource, campaign: Pick<Campaign, 'id' | 'unit'>): SourceWish {
  const { giver, unit, per, standing, day, channel, classes, groups } = typed;
  const name = typed.name.trim();
  return {
    ...{ campaign: campaign.id, name, giver, unit, per, standing, day },
    owner: textOf(typed.owner) ?? name,
    gift: typed.lines.map(toGiftLine),
    supply: Number(typed.supply),
    paper: textOf(typed.paper),
    ...(channel === '' ? {} : { channel }),
    classes: [...classes],
    groups: [...groups],
    places: [...placesOf(typed, campaign)],
    priority: Number(typed.priority),
    reserve: Number(typed.reserve),
    terms: textOf(typed.terms),
  };
}

/** Unless told, a source reaches where its unit is; of the whole campaign nothing needs to be said. */
function placesOf({ places, unit }: TypedSource, campaign: Pick<Campaign, 'unit'>): readonly string[] {
  if (places.length > 0) return places;
  return unit === campaign.unit || campaign.unit.startsWith(`${unit}/`) ? [] : [unit];
}

function textOf(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
