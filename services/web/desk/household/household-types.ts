import type { paths } from '../../shell/api.d.ts';
import type { Answer, Body } from '../../shell/api-types.ts';

export type HouseholdRecord = Answer<'/api/v1/household-records/{id}'>;
export type Member = HouseholdRecord['persons'][number];
export type Relation = Member['relation'];
export type HistoryItem = Answer<'/api/v1/household-records/{id}/history'>['items'][number];
export type FieldChange = HistoryItem['changes'][number];

/** The commands about one household. */
export type LifePath = Exclude<
  Extract<keyof paths, `/api/v1/household-records/{id}/${string}`>,
  '/api/v1/household-records/{id}/history'
>;

/** What a command takes, without what every change says of itself. */
export type LifeBody<P extends LifePath> = Omit<Body<P>, 'on' | 'reason' | 'late'>;
export type PersonBody = Body<'/api/v1/household-records'>['persons'] extends (infer T)[] | undefined
  ? T
  : never;
export type Newcomer = Body<'/api/v1/household-likenesses'>;
type LikenessResponses = paths['/api/v1/household-likenesses']['post']['responses'];
export type Likenesses = LikenessResponses[200]['content']['application/json'];
export type Successor = Body<'/api/v1/household-records/{id}/head'>['successor'];
type RevealResponses = paths['/api/v1/household-records/{id}/reveal']['post']['responses'];
export type Revealed = RevealResponses[200]['content']['application/json'];
