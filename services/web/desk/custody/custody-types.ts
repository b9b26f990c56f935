import type { Answer } from '../../shell/api-types.ts';

export type CustodyRecord = Answer<'/api/v1/custody-records/{id}'>;
export type Holder = CustodyRecord['from'];
export type LedgerAccount = Answer<'/api/v1/custody-ledger/{path}'>['items'][number];
export type Parties = Answer<'/api/v1/custody-parties/{path}'>;
export type LotAnswer = Answer<'/api/v1/custody-lots/{path}'>;
