import type { PoorClass } from '#shared/contracts/fields.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import { countHouseholds } from './household-counts.ts';
import type { SampleName } from './sample-size.ts';
import type { SampleSource } from './sample-sources.ts';

const CLASSES = ['poor', 'near-poor'] as const;

/** The classes for which a source can give the same to every household it may reach, as the flat rule wants. */
export function flatRuleClasses(name: SampleName, source: SampleSource): readonly PoorClass[] {
  if (source.per === 'person') return [];
  const classes = source.classes.length === 0 ? CLASSES : source.classes;
  return eligible(name, source, classes) <= source.supply ? classes : [];
}

function eligible(name: SampleName, source: SampleSource, classes: readonly PoorClass[]): number {
  return countHouseholds(name)
    .filter(
      ({ commune }) =>
        source.places.length === 0 || source.places.some((place) => isWithin(place, commune.path)),
    )
    .reduce((sum, { poor, nearPoor }) => {
      return sum + (classes.includes('poor') ? poor : 0) + (classes.includes('near-poor') ? nearPoor : 0);
    }, 0);
}
