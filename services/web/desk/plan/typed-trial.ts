import type { Campaign, PoorClass, Source } from '../../shell/api-types.ts';
import type { Trial } from './trial-queries.ts';

/** What is typed for one source; '' is as it stands. */
export interface TypedSource {
  readonly supply: number | string;
  /** As the source has it, or another choice of classes. */
  readonly classes: 'own' | 'both' | PoorClass;
}

export interface TypedTrial {
  readonly minimum: number | string;
  readonly promises: boolean;
  readonly sources: Readonly<Record<string, TypedSource>>;
}

export const NOTHING_TYPED: TypedTrial = { minimum: '', promises: false, sources: {} };
export const AS_IT_STANDS: TypedSource = { supply: '', classes: 'own' };

/** What the server is asked; only what differs from how things stand is said. */
export function toTrial(campaign: Campaign, sources: readonly Source[], typed: TypedTrial): Trial {
  const changes = sources.flatMap((source) => {
    const { supply, classes } = typed.sources[source.id] ?? AS_IT_STANDS;
    if (supply === '' && classes === 'own') return [];
    return [
      {
        source: source.id,
        ...(supply === '' ? {} : { supply: Number(supply) }),
        ...(classes === 'own' ? {} : { classes: classes === 'both' ? [] : [classes] }),
      },
    ];
  });
  return {
    campaign: campaign.id,
    rules: [],
    fill: true,
    minimum: typed.minimum === '' || Number(typed.minimum) < 1 ? null : Number(typed.minimum),
    promises: typed.promises,
    sources: changes,
  };
}

/** Whether a plan could be made of it at once: the store has these numbers already. */
export function isAsItStands({ minimum, promises, sources }: Trial): boolean {
  return minimum === null && !promises && sources?.length === 0;
}
