export type ServiceName =
  | 'identity'
  | 'household-registry'
  | 'support-allocation'
  | 'delivery-confirmation'
  | 'coverage-monitoring';

export interface Topic {
  /** The one service that says the events of this topic. */
  readonly source: ServiceName;
  /** Never changed once published: a key's partition follows from it. */
  readonly partitions: 1 | 12;
}

/** Household, gift, outside gift and confirmation events are keyed by household id on 12 partitions; reference topics have one. */
export const TOPICS = {
  account: { source: 'identity', partitions: 1 },
  village: { source: 'household-registry', partitions: 1 },
  'poor-list': { source: 'household-registry', partitions: 1 },
  household: { source: 'household-registry', partitions: 12 },
  claim: { source: 'household-registry', partitions: 1 },
  closure: { source: 'household-registry', partitions: 1 },
  'donor-list': { source: 'household-registry', partitions: 1 },
  'outside-gift': { source: 'household-registry', partitions: 12 },
  look: { source: 'household-registry', partitions: 1 },
  campaign: { source: 'support-allocation', partitions: 1 },
  source: { source: 'support-allocation', partitions: 1 },
  plan: { source: 'support-allocation', partitions: 1 },
  gift: { source: 'support-allocation', partitions: 12 },
  'list-page': { source: 'support-allocation', partitions: 1 },
  confirmation: { source: 'delivery-confirmation', partitions: 12 },
  custody: { source: 'delivery-confirmation', partitions: 1 },
} as const satisfies Record<string, Topic>;

export type TopicName = keyof typeof TOPICS;
