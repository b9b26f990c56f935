import type { Role } from '../contracts/fields.ts';

export interface AccessRow {
  /** Who may; `public` routes ask for no token at all, `anyone` for any valid one. */
  readonly roles: readonly Role[] | 'public' | 'anyone';
  /**
   * Where: `path` is the unit path in the address (out of place = 404 before the handler); `subject` is the unit of
   * what the request names (the service judges it, out of place = 404); `item` is judged item by item in a batch;
   * `none` has no place.
   */
  readonly place: 'path' | 'subject' | 'item' | 'none';
}

const READERS = ['commune-officer', 'staff', 'approver', 'monitor', 'auditor'] as const;
/** Who sees households by name without being out in the villages. */
const OVERSEERS = ['staff', 'approver', 'auditor', 'monitor'] as const;

/** Every route of every service: role × place. A route without a row does not start. */
export const ACCESS_MATRIX = {
  // gateway
  'GET /api/v1/installation': { roles: 'public', place: 'none' },
  'GET /api/v1/openapi.json': { roles: 'public', place: 'none' },
  // identity
  'POST /api/v1/sign-in': { roles: 'public', place: 'none' },
  'POST /api/v1/refresh': { roles: 'public', place: 'none' },
  'GET /.well-known/jwks.json': { roles: 'public', place: 'none' },
  'GET /.well-known/openid-configuration': { roles: 'public', place: 'none' },
  'POST /api/v1/sign-out': { roles: 'anyone', place: 'none' },
  'GET /api/v1/me': { roles: 'anyone', place: 'none' },
  'PUT /api/v1/me/password': { roles: 'anyone', place: 'none' },
  'GET /api/v1/accounts': { roles: ['admin'], place: 'subject' },
  'POST /api/v1/accounts': { roles: ['admin'], place: 'subject' },
  'PUT /api/v1/accounts/:id/roles': { roles: ['admin'], place: 'subject' },
  'PUT /api/v1/accounts/:id/status': { roles: ['admin'], place: 'subject' },
  'POST /api/v1/accounts/:id/reset-password': { roles: ['admin'], place: 'subject' },
  // household-registry
  'GET /api/v1/units': { roles: 'anyone', place: 'none' },
  'GET /api/v1/units/*path': { roles: 'anyone', place: 'none' },
  'POST /api/v1/imports/*path': { roles: ['staff'], place: 'path' },
  'GET /api/v1/imports': { roles: ['staff', 'auditor'], place: 'subject' },
  'GET /api/v1/imports/:id': { roles: ['staff', 'auditor'], place: 'subject' },
  'GET /api/v1/imports/:id/layout': { roles: ['staff'], place: 'subject' },
  'PUT /api/v1/imports/:id/layout': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/imports/:id/trial': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/imports/:id/apply': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/imports/:id/cancel': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/imports/:id/withdraw': { roles: ['staff'], place: 'subject' },
  'GET /api/v1/imports/:id/rows': { roles: ['staff', 'auditor'], place: 'subject' },
  'GET /api/v1/imports/:id/absent': { roles: ['staff', 'auditor'], place: 'subject' },
  'GET /api/v1/imports/:id/marked-file': { roles: ['staff'], place: 'subject' },
  'GET /api/v1/households/*path': { roles: ['staff', 'approver', 'auditor', 'monitor'], place: 'path' },
  'GET /api/v1/household-records/:id': { roles: OVERSEERS, place: 'subject' },
  'GET /api/v1/household-records/:id/history': { roles: OVERSEERS, place: 'subject' },
  'POST /api/v1/household-records': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/household-records/:id/corrections': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/household-records/:id/class': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/household-records/:id/groups': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/household-records/:id/end': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/household-records/:id/restore': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/household-records/:id/members': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/household-records/:id/members/:member/removal': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/household-records/:id/members/:member/death': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/household-records/:id/head': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/household-records/:id/head-death': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/household-records/:id/move': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/household-records/:id/split': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/household-records/:id/merge': { roles: ['staff'], place: 'subject' },
  'GET /api/v1/household-counts/*path': {
    roles: ['staff', 'approver', 'auditor', 'monitor'],
    place: 'path',
  },
  'POST /api/v1/household-searches': { roles: ['staff', 'approver', 'auditor'], place: 'subject' },
  // Which fields to whom is the registry's own policy: ethnicity and illness to staff and auditors only.
  'POST /api/v1/household-records/:id/reveal': { roles: ['staff', 'approver', 'auditor'], place: 'subject' },
  // Who picks a group or reads its name: households, sources and plans have codes only.
  'GET /api/v1/priority-flags/*path': { roles: READERS, place: 'subject' },
  'POST /api/v1/priority-flags': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/priority-flags/retirements': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/priority-flags/restorations': { roles: ['staff'], place: 'subject' },
  'GET /api/v1/looks': { roles: ['auditor'], place: 'subject' },
  'GET /api/v1/poor-lists': { roles: ['staff', 'approver', 'auditor', 'monitor'], place: 'subject' },
  'GET /api/v1/poor-lists/:id': { roles: ['staff', 'approver', 'auditor', 'monitor'], place: 'subject' },
  'POST /api/v1/poor-lists': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/poor-lists/:id/freeze': { roles: ['approver'], place: 'subject' },
  'GET /api/v1/poor-lists/:id/entries': {
    roles: ['staff', 'approver', 'auditor', 'monitor'],
    place: 'subject',
  },
  'GET /api/v1/poor-lists/:id/workbook': {
    roles: ['staff', 'approver', 'auditor', 'monitor'],
    place: 'subject',
  },
  'GET /api/v1/poor-list-comparisons': {
    roles: ['staff', 'approver', 'auditor', 'monitor'],
    place: 'subject',
  },
  'GET /api/v1/poor-list-exports': { roles: ['auditor', 'approver'], place: 'subject' },
  'GET /api/v1/poor-lists/:id/differences': { roles: ['staff', 'approver', 'auditor'], place: 'subject' },
  'POST /api/v1/poor-lists/:id/difference-proposals': { roles: ['staff'], place: 'subject' },
  'GET /api/v1/amendments': { roles: ['staff', 'approver', 'auditor'], place: 'subject' },
  'GET /api/v1/amendments/:id': { roles: ['staff', 'approver', 'auditor'], place: 'subject' },
  'GET /api/v1/amendments/:id/changes': { roles: ['staff', 'approver', 'auditor'], place: 'subject' },
  'POST /api/v1/amendments': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/amendments/approvals': { roles: ['approver'], place: 'item' },
  'POST /api/v1/amendments/:id/send-back': { roles: ['approver'], place: 'subject' },
  'POST /api/v1/amendments/:id/withdraw': { roles: ['staff'], place: 'subject' },
  'GET /api/v1/claim-form': { roles: 'public', place: 'none' },
  'GET /api/v1/claim-form/*path': { roles: 'public', place: 'none' },
  'POST /api/v1/public-claims': { roles: 'public', place: 'none' },
  'GET /api/v1/public-claims/:receipt': { roles: 'public', place: 'none' },
  'GET /api/v1/claims/*path': { roles: READERS, place: 'path' },
  'POST /api/v1/claims': { roles: ['commune-officer', 'staff'], place: 'subject' },
  'GET /api/v1/claim-records/:id': { roles: READERS, place: 'subject' },
  'GET /api/v1/claim-records/:id/households': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/claim-records/:id/verify': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/claim-records/:id/accept': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/claim-records/:id/refuse': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/claim-records/:id/reopen': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/claim-records/:id/reporter': { roles: ['staff'], place: 'subject' },
  'GET /api/v1/closures/*path': { roles: READERS, place: 'path' },
  'POST /api/v1/closures': { roles: ['commune-officer', 'staff'], place: 'item' },
  'POST /api/v1/closures/approvals': { roles: ['approver'], place: 'item' },
  'POST /api/v1/closures/withdrawals': { roles: ['commune-officer', 'staff', 'approver'], place: 'item' },
  'GET /api/v1/villages/*path': { roles: ['staff', 'approver', 'auditor', 'monitor'], place: 'path' },
  'POST /api/v1/villages/mergers': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/villages/renames': { roles: ['staff'], place: 'subject' },
  'GET /api/v1/rehomings': { roles: ['staff', 'approver', 'auditor'], place: 'subject' },
  'POST /api/v1/rehomings': { roles: ['staff'], place: 'subject' },
  'GET /api/v1/rehomings/:id': { roles: ['staff', 'approver', 'auditor'], place: 'subject' },
  'GET /api/v1/rehomings/:id/rows': { roles: ['staff', 'approver', 'auditor'], place: 'subject' },
  'GET /api/v1/rehomings/:id/left': { roles: ['staff', 'approver', 'auditor'], place: 'subject' },
  'GET /api/v1/rehomings/:id/workbook': { roles: ['staff', 'approver', 'auditor'], place: 'subject' },
  'POST /api/v1/rehomings/:id/decisions': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/rehomings/:id/approve': { roles: ['approver'], place: 'subject' },
  'POST /api/v1/rehomings/:id/cancel': { roles: ['staff'], place: 'subject' },
  'GET /api/v1/duplicates/*path': { roles: ['staff', 'approver', 'auditor'], place: 'path' },
  'GET /api/v1/duplicate-counts/*path': { roles: ['staff', 'approver', 'auditor'], place: 'path' },
  'GET /api/v1/duplicate-pairs/:id': { roles: ['staff', 'approver', 'auditor'], place: 'subject' },
  // Two households that are two: staff at one of them. That they are one: staff over both.
  'POST /api/v1/duplicate-pairs/:id/decision': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/duplicate-pairs/:id/reopening': { roles: ['staff'], place: 'subject' },
  'POST /api/v1/duplicate-decisions': { roles: ['staff'], place: 'item' },
  'POST /api/v1/duplicate-searches/*path': { roles: ['staff'], place: 'path' },
  'GET /api/v1/duplicate-searches/*path': { roles: ['staff', 'approver', 'auditor'], place: 'path' },
  // support-allocation
  'GET /api/v1/campaigns': { roles: READERS, place: 'subject' },
  'POST /api/v1/campaigns': { roles: ['staff'], place: 'subject' },
  'GET /api/v1/sources': { roles: ['staff', 'approver', 'auditor', 'monitor'], place: 'subject' },
  'POST /api/v1/sources': { roles: ['staff'], place: 'subject' },
  'GET /api/v1/plans': { roles: ['staff', 'approver', 'auditor', 'monitor'], place: 'subject' },
  'POST /api/v1/plans': { roles: ['staff'], place: 'subject' },
  'GET /api/v1/plans/:id': { roles: ['staff', 'approver', 'auditor', 'monitor'], place: 'subject' },
  'POST /api/v1/plans/:id/approve': { roles: ['approver'], place: 'subject' },
  'POST /api/v1/plans/:id/send-back': { roles: ['approver'], place: 'subject' },
  'GET /api/v1/receipt-lists/*path': { roles: ['staff'], place: 'path' },
  // delivery-confirmation
  'GET /api/v1/packages/*path': { roles: ['commune-officer'], place: 'path' },
  'POST /api/v1/confirmations': { roles: ['commune-officer'], place: 'item' },
  // coverage-monitoring
  'GET /api/v1/coverage/*path': { roles: READERS, place: 'path' },
  'GET /api/v1/coverage-stream/*path': { roles: READERS, place: 'path' },
  'GET /api/v1/remaining/*path': { roles: READERS, place: 'path' },
} as const satisfies Record<string, AccessRow>;
