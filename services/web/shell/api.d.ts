// Stands in for what openapi-typescript prints from infra/docs/openapi.json, for the routes that the web uses.
// Replaced by the generated file; everything else takes its types from `paths` through api-types.ts.

type UnitSet = '2021-11' | '2025-06' | '2026-04';
type Level = 'nation' | 'province' | 'district' | 'commune' | 'village';
type PoorClass = 'poor' | 'near-poor';
type Role = 'commune-officer' | 'staff' | 'approver' | 'monitor' | 'auditor' | 'admin';
type GiftLine =
  | { kind: 'cash'; amount: number }
  | { kind: 'goods'; item: string; quantity: number; unit: string; value: number }
  | { kind: 'rice'; kilograms: number };
interface Account {
  id: string;
  username: string;
  displayName: string;
  roles: { role: Role; unitSet: UnitSet; path: string }[];
}
interface SignedIn {
  accessToken: string;
  expiresIn: number;
  refreshToken: string | null;
  account: Account;
}
interface Stub {
  path: string;
  name: string;
  level: Level;
}
interface Unit extends Stub {
  unitSet: UnitSet;
  ancestors: Stub[];
  children: Stub[];
}
interface ImportResult {
  id: string;
  unit: string;
  year: number;
  standard: string;
  status: 'running' | 'done' | 'superseded';
  fileHash: string;
  rows: number;
  created: number;
  changed: number;
  unchanged: number;
  refused: number;
  newVillages: number;
  warnings: { [code: string]: number };
  refusals: { line: number; column: string; code: string; value?: string }[];
}
interface PoorList {
  id: string;
  name: string;
  unitSet: UnitSet;
  unit: string;
  year: number;
  status: 'draft' | 'freezing' | 'frozen';
  count: number | null;
  hash: string | null;
  released: number;
  proposedBy: string;
  frozenBy: string | null;
  frozenAt: string | null;
}
interface Campaign {
  id: string;
  name: string;
  unitSet: UnitSet;
  unit: string;
  list: string;
  tetDate: string;
  deadline: string;
  minimum: number;
  listComplete: boolean;
  households: number;
}
interface Source {
  id: string;
  campaign: string;
  name: string;
  owner: string;
  unit: string;
  gift: GiftLine[];
  value: number;
  per: 'household' | 'person';
  supply: number;
  allocated: number;
  places: string[];
  classes: PoorClass[];
  meetsMinimum: boolean;
}
interface Plan {
  id: string;
  campaign: string;
  unitSet: UnitSet;
  unit: string;
  status: 'computing' | 'proposed' | 'refused' | 'approved' | 'sent-back';
  rules: { source: string; class: PoorClass }[];
  gifts: number;
  households: number;
  uncovered: number;
  value: number;
  bySource: { source: string; name: string; gifts: number; shares: number; value: number }[];
  hash: string | null;
  released: number;
  proposedBy: string;
  proposedAt: string;
  approvedBy: string | null;
  approvedAt: string | null;
  remark: string | null;
  problem: {
    code: 'supply-exceeded' | 'nobody-reached';
    source?: string;
    needed?: number;
    available?: number;
  } | null;
}
interface PackageItem {
  household: string;
  code: string;
  head: string;
  village: string;
  villageName: string;
  class: PoorClass;
  members: number;
  gifts: { id: string; sourceName: string; lines: GiftLine[]; value: number; meetsMinimum: boolean }[];
  state: {
    outcome: 'none' | 'handed-over' | 'not-handed-over';
    at: string | null;
    confirmation: string | null;
    reason: string | null;
  };
}
interface Package {
  campaign: string;
  path: string;
  asOf: string;
  villages: { path: string; name: string; households: number }[];
  items: PackageItem[];
  nextCursor: string | null;
}
interface Figures extends Stub {
  list: number;
  received: number;
  settled: number;
  left: number;
  openClaims: number;
  villages: number;
  closedVillages: number;
  complete: boolean;
}
interface Coverage extends Figures {
  campaign: string;
  asOf: string;
  children: Figures[];
}
interface Remaining {
  items: {
    household: string;
    code: string;
    head: string;
    unit: string;
    village: string;
    class: PoorClass;
    members: number;
    gifts: number;
    lastAttempt: { on: string; reason: string | null } | null;
  }[];
  nextCursor: string | null;
  asOf: string;
}
interface Installation {
  sample: boolean;
  unitSet: UnitSet;
  accounts?: { username: string; password: string; label: string }[];
}

interface Problems {
  default: {
    content: {
      'application/problem+json': {
        type: string;
        title: string;
        status: number;
        code: string;
        errors?: { pointer: string; code: string; detail?: string }[];
        traceId?: string;
      };
    };
  };
}
type Page<T> = { items: T[]; nextCursor: string | null };
type List = { limit?: number; cursor?: string };
type Json<T> = { content: { 'application/json': T } };
interface Read<Answer, Parameters> {
  get: { parameters: Parameters; responses: { 200: Json<Answer> } & Problems };
}
interface Command<Body, Answer, Path = undefined> {
  post: {
    parameters: { header: { 'Idempotency-Key': string } } & (Path extends undefined ? unknown : { path: Path });
    requestBody: Json<Body>;
    responses: { 201: Json<Answer> } & Problems;
  };
}
interface Open<Body, Answer> {
  post: {
    parameters: { header?: { 'X-Client'?: 'web' } };
    requestBody: Json<Body>;
    responses: { 200: Json<Answer> } & Problems;
  };
}

export interface paths {
  '/api/v1/installation': Read<Installation, object>;
  '/api/v1/sign-in': Open<{ username: string; password: string }, SignedIn>;
  '/api/v1/refresh': Open<{ refreshToken?: string }, SignedIn>;
  '/api/v1/sign-out': Command<Record<string, never>, { signedOut: true }>;
  '/api/v1/me': Read<Account, object>;
  '/api/v1/units': Read<Unit, { query?: { set?: UnitSet } }>;
  '/api/v1/units/{path}': Read<Unit, { path: { path: string }; query?: { set?: UnitSet } }>;
  '/api/v1/import-results/{id}': Read<ImportResult, { path: { id: string } }>;
  '/api/v1/poor-lists': Read<Page<PoorList>, { query?: List }> &
    Command<{ name: string; unit: string; year: number }, PoorList>;
  '/api/v1/poor-lists/{id}/freeze': Command<Record<string, never>, PoorList, { id: string }>;
  '/api/v1/campaigns': Read<Page<Campaign>, { query?: List }> &
    Command<
      { name: string; unit: string; list: string; tetDate: string; deadline: string; minimum: number },
      Campaign
    >;
  '/api/v1/sources': Read<Page<Source>, { query: { campaign: string } & List }> &
    Command<
      {
        campaign: string;
        name: string;
        owner: string;
        unit: string;
        gift: GiftLine[];
        per: 'household' | 'person';
        supply: number;
        places?: string[];
        classes?: PoorClass[];
      },
      Source
    >;
  '/api/v1/plans': Read<Page<Plan>, { query: { campaign: string } & List }> &
    Command<{ campaign: string; rules: { source: string; class: PoorClass }[] }, Plan>;
  '/api/v1/plans/{id}/approve': Command<{ hash: string }, Plan, { id: string }>;
  '/api/v1/plans/{id}/send-back': Command<{ remark: string }, Plan, { id: string }>;
  '/api/v1/packages/{path}': Read<
    Package,
    { path: { path: string }; query: { campaign: string } & List }
  >;
  '/api/v1/confirmations': {
    post: {
      parameters: object;
      requestBody: Json<{ items: unknown[] }>;
      responses: {
        200: Json<{
          results: { id: string; status: 'accepted' | 'repeated' | 'refused' | 'conflict'; code?: string }[];
        }>;
      } & Problems;
    };
  };
  '/api/v1/coverage/{path}': Read<Coverage, { path: { path: string }; query: { campaign: string } }>;
  '/api/v1/remaining/{path}': Read<Remaining, { path: { path: string }; query: { campaign: string } & List }>;
}
