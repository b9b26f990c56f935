import type { paths } from './api.d.ts';

type Content<R> = R extends { content: { 'application/json': infer T } } ? T : never;
type Success<R> = R extends { 200: infer A } ? Content<A> : R extends { 201: infer A } ? Content<A> : never;

/** What a GET of the address answers. */
export type Answer<P extends keyof paths> = paths[P] extends { get: { responses: infer R } }
  ? Success<R>
  : never;
/** What a POST to the address takes. */
export type Body<P extends keyof paths> = paths[P] extends { post: { requestBody: infer B } }
  ? Content<B>
  : never;

export type Account = Answer<'/api/v1/me'>;
export type Role = Account['roles'][number]['role'];
export type Campaign = Answer<'/api/v1/campaigns'>['items'][number];
export type Package = Answer<'/api/v1/packages/{path}'>;
export type PackageItem = Package['items'][number];
export type GiftLine = PackageItem['gifts'][number]['lines'][number];
export type PoorClass = PackageItem['class'];
export type Unit = Answer<'/api/v1/units/{path}'>;
export type Coverage = Answer<'/api/v1/coverage/{path}'>;
export type Figures = Coverage['children'][number];
export type Remaining = Answer<'/api/v1/remaining/{path}'>;
export type PoorList = Answer<'/api/v1/poor-lists'>['items'][number];
export type Source = Answer<'/api/v1/sources'>['items'][number];
export type SourceEntry = Answer<'/api/v1/sources/{id}/entries'>['items'][number];
export type Plan = Answer<'/api/v1/plans'>['items'][number];
export type PlanAmendment = Answer<'/api/v1/plans/{id}/amendments'>['items'][number];
export type AmendmentLine = Answer<'/api/v1/plans/{id}/amendments/{amendment}'>['lines'][number];
export type FollowUp = Answer<'/api/v1/plans/{id}/follow-ups'>['items'][number];
export type StandingGift = Answer<'/api/v1/plans/{id}/standing-gifts'>['items'][number];
export type MissingPart = Answer<'/api/v1/plans/{id}/proof'>['parts'][number];
export type Import = Answer<'/api/v1/imports/{id}'>;
export type Claim = Answer<'/api/v1/claim-records/{id}'>;
export type LikelyHousehold = Answer<'/api/v1/claim-records/{id}/households'>['items'][number];
export type VillageClosure = Answer<'/api/v1/closures/{path}'>['items'][number];
export type ImportLayout = Answer<'/api/v1/imports/{id}/layout'>;
export type ImportSheet = ImportLayout['sheets'][number];
export type ImportRow = Answer<'/api/v1/imports/{id}/rows'>['items'][number];
