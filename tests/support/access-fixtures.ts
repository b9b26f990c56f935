import { randomUUID } from 'node:crypto';
import type { ACCESS_MATRIX } from '#shared/rules/access-matrix.ts';
import {
  aCustodyRecord,
  anOwnReturn,
  aReportedGift,
  aSource,
  type Sent,
  TARGET,
  UNIT_SET,
  type World,
} from './access-world.ts';
import { aConfirmation } from './confirmations.ts';

/**
 * Who of those with the right role is let in: `everywhere` all; `over` whose place is the target or above it; `along`
 * also whose place is below it (who gives what is public in each commune); `items` all, to what they may see.
 */
export type Reach = 'everywhere' | 'over' | 'along' | 'items';

/** How a row's route is asked about the target, and what comes when one is let in: the status, and the code of a refusal. */
export interface Fixture {
  readonly reach: Reach;
  request(world: World): { readonly path: string } & Pick<Sent, 'body' | 'csv'>;
  /** Refusals by a later rule, where being let in would change something that others are asked about. */
  readonly inside: string;
  /** '404 not-found' unless told. */
  readonly outside?: string;
  /** Asked by an account that exists. */
  readonly asBystander?: true;
  /** Of a filtered list: what stands at the target, who sees it, and the places that an item belongs to. */
  readonly items?: {
    readonly target: (world: World) => string;
    readonly seen: 'over' | 'along';
    readonly placesOf: (item: Readonly<Record<string, unknown>>) => readonly string[];
  };
}

const open = (path: string, inside: string, body?: unknown): Fixture => ({
  reach: 'everywhere',
  inside,
  request: () => ({ path, ...(body === undefined ? {} : { body }) }),
});
/** Whoever has the role is let in, wherever it is held: nothing of the kind stands there. */
const nowhere = (path: string, inside: string, body?: unknown): Fixture => ({
  ...open(path, inside, body),
  reach: 'items',
});
const placed = (reach: Reach, inside: string, request: Fixture['request']): Fixture => ({
  reach,
  inside,
  request,
});
const ofCampaign = (word: string, inside = '200') =>
  placed('over', inside, ({ target, campaign }) => ({
    path: `/api/v1/${word}/${target}?campaign=${campaign}`,
  }));
const unitOf = (item: Readonly<Record<string, unknown>>) => [item['unit'] as string];
const roles = [{ role: 'commune-officer', unitSet: UNIT_SET, path: TARGET }];

// The household stands in the village below the target, so who has a role there is over it too.
const ofHousehold = (word: string) =>
  placed('along', '200', ({ household }) => ({ path: `/api/v1/household-records/${household}${word}` }));
/** Asked without the version that was read, so nothing changes. */
const life = (word: string, body: object) =>
  placed('along', '428 version-missing', ({ household }) => ({
    path: `/api/v1/household-records/${household}/${word}`,
    body: { on: '2002-12-31', reason: 'thử', ...body },
  }));
const aMember = { member: 'unknown' };
const ofClaim = (word: string, inside: string, body?: unknown) =>
  placed('over', inside, ({ settledClaim }) => ({
    path: `/api/v1/claim-records/${settledClaim}${word}`,
    ...(body === undefined ? {} : { body }),
  }));
// Both households of the pair stand in the village below the target.
const ofPair = (word: string, inside: string, body?: unknown) =>
  placed('along', inside, ({ pair }) => ({
    path: `/api/v1/duplicate-pairs/${encodeURIComponent(pair)}${word}`,
    ...(body === undefined ? {} : { body }),
  }));
const ofCustody = (word: string, inside: string, body?: unknown) =>
  placed('over', inside, ({ custody }) => ({
    path: `/api/v1/custody-records/${custody}${word}`,
    ...(body === undefined ? {} : { body }),
  }));
const ofTransfer = (word: string, inside: string, body?: unknown) =>
  placed('over', inside, ({ transferFile }) => ({
    path: `/api/v1/transfer-files/${transferFile}${word}`,
    ...(body === undefined ? {} : { body }),
  }));
const ofDonorList = (word: string, inside: string, body?: unknown) =>
  placed('over', inside, ({ donorList }) => ({
    path: `/api/v1/donor-lists/${donorList}${word}`,
    ...(body === undefined ? {} : { body }),
  }));
/** Of a village at the target, and not the one that is a place of callers. */
const ofVillage = (word: string, inside: string, item: object) =>
  placed('over', inside, ({ target, list }) => ({
    path: `/api/v1/closures${word}`,
    body: { items: [{ id: randomUUID(), list, unit: `${target}/xom-ban-phai`, ...item }] },
  }));

/** One for each row of the access matrix; the type says when one is missing. */
export const FIXTURES: Readonly<Record<keyof typeof ACCESS_MATRIX, Fixture>> = {
  'GET /api/v1/installation': open('/api/v1/installation', '200'),
  'GET /api/v1/openapi.json': open('/api/v1/openapi.json', '200'),
  'POST /api/v1/sign-in': open('/api/v1/sign-in', '400 invalid-input', {}),
  'POST /api/v1/refresh': open('/api/v1/refresh', '400 invalid-input', { refreshToken: 1 }),
  'GET /.well-known/jwks.json': open('/.well-known/jwks.json', '200'),
  'GET /.well-known/openid-configuration': open('/.well-known/openid-configuration', '200'),
  // Of an account that does not exist: a real one's tokens would end with it.
  'POST /api/v1/sign-out': open('/api/v1/sign-out', '401 session-over', {}),
  'GET /api/v1/me': { ...open('/api/v1/me', '200'), asBystander: true },
  'PUT /api/v1/me/password': open('/api/v1/me/password', '404 not-found', {
    currentPassword: 'not this one',
    newPassword: 'nor that one',
  }),
  'GET /api/v1/accounts': {
    ...placed('items', '200', () => ({ path: '/api/v1/accounts?limit=500' })),
    items: {
      target: ({ account }) => account,
      seen: 'over',
      placesOf: (item) => (item['roles'] as { path: string }[]).map(({ path }) => path),
    },
  },
  'GET /api/v1/account-names': placed('items', '200', ({ account }) => ({
    path: `/api/v1/account-names?ids=${account}`,
  })),
  'POST /api/v1/accounts': {
    ...placed('over', '201', () => ({
      path: '/api/v1/accounts',
      body: { username: `t-${randomUUID()}`, displayName: 'Thử', roles },
    })),
    outside: '404 role-out-of-place',
  },
  'PUT /api/v1/accounts/:id/roles': placed('over', '200', ({ account }) => ({
    path: `/api/v1/accounts/${account}/roles`,
    body: { roles },
  })),
  'PUT /api/v1/accounts/:id/status': placed('over', '200', ({ account }) => ({
    path: `/api/v1/accounts/${account}/status`,
    body: { status: 'active' },
  })),
  'POST /api/v1/accounts/:id/reset-password': placed('over', '200', ({ account }) => ({
    path: `/api/v1/accounts/${account}/reset-password`,
    body: {},
  })),
  'GET /api/v1/units': open('/api/v1/units', '200'),
  'GET /api/v1/units/*path': open(`/api/v1/units/${TARGET}`, '200'),
  'POST /api/v1/imports/*path': placed('over', '422 import-file-empty', ({ target }) => ({
    path: `/api/v1/imports/${target}?year=2003&standard=2001-2005`,
    csv: '',
  })),
  'GET /api/v1/imports': {
    ...placed('items', '200', () => ({ path: '/api/v1/imports?limit=200' })),
    items: { target: ({ imported }) => imported, seen: 'over', placesOf: unitOf },
  },
  'GET /api/v1/imports/:id': placed('over', '200', ({ imported }) => ({
    path: `/api/v1/imports/${imported}`,
  })),
  'GET /api/v1/imports/:id/layout': placed('over', '200', ({ imported }) => ({
    path: `/api/v1/imports/${imported}/layout`,
  })),
  'PUT /api/v1/imports/:id/layout': placed('over', '409 import-wrong-step', ({ imported }) => ({
    path: `/api/v1/imports/${imported}/layout`,
    body: { sheets: [{ index: 0, read: true, charset: 'unicode', header: null, columns: [] }] },
  })),
  'POST /api/v1/imports/:id/trial': placed('over', '409 import-wrong-step', ({ imported }) => ({
    path: `/api/v1/imports/${imported}/trial`,
    body: {},
  })),
  'POST /api/v1/imports/:id/apply': placed('over', '409 import-wrong-step', ({ imported }) => ({
    path: `/api/v1/imports/${imported}/apply`,
    body: {},
  })),
  'POST /api/v1/imports/:id/cancel': placed('over', '409 import-wrong-step', ({ imported }) => ({
    path: `/api/v1/imports/${imported}/cancel`,
    body: {},
  })),
  // Nothing of the file was taken, so there is nothing to take back.
  'POST /api/v1/imports/:id/withdraw': placed('over', '409 import-wrong-step', ({ imported }) => ({
    path: `/api/v1/imports/${imported}/withdraw`,
    body: {},
  })),
  'GET /api/v1/imports/:id/rows': placed('over', '200', ({ imported }) => ({
    path: `/api/v1/imports/${imported}/rows`,
  })),
  'GET /api/v1/imports/:id/absent': placed('over', '200', ({ imported }) => ({
    path: `/api/v1/imports/${imported}/absent`,
  })),
  'GET /api/v1/imports/:id/marked-file': placed('over', '200', ({ imported }) => ({
    path: `/api/v1/imports/${imported}/marked-file`,
  })),
  'GET /api/v1/households/*path': placed('over', '200', ({ target }) => ({
    path: `/api/v1/households/${target}?limit=5`,
  })),
  'GET /api/v1/household-workbooks/*path': placed('over', '200', ({ target }) => ({
    path: `/api/v1/household-workbooks/${target}`,
  })),
  'POST /api/v1/household-workbooks/*path': placed('over', '200', ({ target }) => ({
    path: `/api/v1/household-workbooks/${target}`,
    body: { why: 'đối chiếu giấy tờ' },
  })),
  'GET /api/v1/household-records/:id': ofHousehold(''),
  'GET /api/v1/household-records/:id/history': ofHousehold('/history'),
  'POST /api/v1/household-records': placed('over', '422 unknown-village', ({ target }) => ({
    path: '/api/v1/household-records',
    body: {
      on: '2002-12-31',
      reason: 'thử',
      unit: `${target}/xom-khong-co`,
      year: 2002,
      standard: '2001-2005',
      head: 'Nông Thị Thử',
      members: 1,
      class: 'poor',
    },
  })),
  'POST /api/v1/household-likenesses': placed('over', '422 unknown-village', ({ target }) => ({
    path: '/api/v1/household-likenesses',
    body: { unit: `${target}/xom-khong-co`, year: 2002, head: 'Nông Thị Thử', members: 1, class: 'poor' },
  })),
  'POST /api/v1/household-records/:id/corrections': life('corrections', {}),
  'POST /api/v1/household-records/:id/class': life('class', { class: 'poor' }),
  'POST /api/v1/household-records/:id/groups': life('groups', { groups: [] }),
  'POST /api/v1/household-records/:id/end': life('end', { as: 'no-longer-poor' }),
  'POST /api/v1/household-records/:id/restore': life('restore', {}),
  'POST /api/v1/household-records/:id/members': life('members', {}),
  'POST /api/v1/household-records/:id/members/:member/removal': life('members/unnamed/removal', {}),
  'POST /api/v1/household-records/:id/members/:member/death': life('members/unnamed/death', {}),
  'POST /api/v1/household-records/:id/head': life('head', { successor: aMember, former: 'stays' }),
  'POST /api/v1/household-records/:id/head-death': life('head-death', {}),
  'POST /api/v1/household-records/:id/move': life('move', { to: null }),
  'POST /api/v1/household-records/:id/split': life('split', { head: aMember }),
  'POST /api/v1/household-edits': placed('along', 'refused version-differs', ({ household }) => ({
    path: '/api/v1/household-edits',
    body: {
      on: '2002-12-31',
      reason: 'thử',
      edit: { kind: 'class', class: 'poor' },
      items: [{ id: randomUUID(), household, version: 999_999 }],
    },
  })),
  'POST /api/v1/household-records/:id/merge': life('merge', {
    into: 'unknown',
    intoVersion: 1,
    as: 'duplicate',
    people: 'stay-out',
  }),
  'GET /api/v1/household-counts/*path': placed('over', '200', ({ target }) => ({
    path: `/api/v1/household-counts/${target}`,
  })),
  'POST /api/v1/household-searches': placed('over', '200', ({ target }) => ({
    path: '/api/v1/household-searches',
    body: { unit: target, number: '019000000000' },
  })),
  'POST /api/v1/household-records/:id/reveal': placed('along', '200', ({ household }) => ({
    path: `/api/v1/household-records/${household}/reveal`,
    body: { fields: ['nationalId'], why: 'đối chiếu giấy tờ' },
  })),
  'GET /api/v1/priority-flags/*path': placed('over', '200', ({ target }) => ({
    path: `/api/v1/priority-flags/${target}`,
  })),
  'POST /api/v1/priority-flags': placed('over', '409 flag-code-taken', ({ target }) => ({
    path: '/api/v1/priority-flags',
    body: { unit: target, code: 'NCC', name: 'Cờ thử' },
  })),
  'POST /api/v1/priority-flags/names': placed('over', '404 flag-unknown', ({ target }) => ({
    path: '/api/v1/priority-flags/names',
    body: { unit: target, code: 'KHONGCO', name: 'Tên khác' },
  })),
  'POST /api/v1/priority-flags/retirements': placed('over', '404 flag-unknown', ({ target }) => ({
    path: '/api/v1/priority-flags/retirements',
    body: { unit: target, code: 'KHONGCO' },
  })),
  'POST /api/v1/priority-flags/restorations': placed('over', '404 flag-unknown', ({ target }) => ({
    path: '/api/v1/priority-flags/restorations',
    body: { unit: target, code: 'KHONGCO' },
  })),
  'GET /api/v1/looks': {
    ...placed('items', '200', ({ household }) => ({
      path: `/api/v1/looks?household=${household}&account=setter-staff&limit=500`,
    })),
    items: { target: ({ look }) => look, seen: 'along', placesOf: unitOf },
  },
  // Of one household, which stands in the village below the target.
  'GET /api/v1/looks/:id/households': placed('along', '200', ({ look }) => ({
    path: `/api/v1/looks/${look}/households`,
  })),
  'GET /api/v1/poor-lists': {
    ...placed('items', '200', () => ({ path: '/api/v1/poor-lists?limit=200' })),
    items: { target: ({ draft }) => draft, seen: 'along', placesOf: unitOf },
  },
  'GET /api/v1/poor-lists/:id': placed('along', '200', ({ draft }) => ({
    path: `/api/v1/poor-lists/${draft}`,
  })),
  'POST /api/v1/poor-lists': placed('over', '201', ({ target }) => ({
    path: '/api/v1/poor-lists',
    body: { name: 'Thử', unit: target, year: 2004 },
  })),
  'POST /api/v1/poor-lists/:id/freeze': placed('over', '409 list-empty', ({ draft }) => ({
    path: `/api/v1/poor-lists/${draft}/freeze`,
    body: {},
  })),
  'GET /api/v1/poor-lists/:id/entries': placed('over', '200', ({ frozen }) => ({
    path: `/api/v1/poor-lists/${frozen}/entries`,
  })),
  'GET /api/v1/poor-lists/:id/workbook': placed('over', '200', ({ frozen }) => ({
    path: `/api/v1/poor-lists/${frozen}/workbook`,
  })),
  'POST /api/v1/poor-lists/:id/workbook': placed('over', '200', ({ frozen }) => ({
    path: `/api/v1/poor-lists/${frozen}/workbook`,
    body: { why: 'in để ký nhận' },
  })),
  'GET /api/v1/poor-list-comparisons': placed('over', '200', ({ frozen }) => ({
    path: `/api/v1/poor-list-comparisons?before=${frozen}&after=${frozen}`,
  })),
  'GET /api/v1/poor-lists/:id/differences': placed('over', '200', ({ frozen }) => ({
    path: `/api/v1/poor-lists/${frozen}/differences`,
  })),
  'POST /api/v1/poor-lists/:id/difference-proposals': placed('over', '409 not-yet-frozen', ({ draft }) => ({
    path: `/api/v1/poor-lists/${draft}/difference-proposals`,
    body: { reason: 'thử' },
  })),
  'GET /api/v1/amendments': {
    ...placed('items', '200', () => ({ path: '/api/v1/amendments?limit=200' })),
    items: { target: ({ amendment }) => amendment, seen: 'over', placesOf: unitOf },
  },
  'GET /api/v1/amendments/:id': placed('over', '200', ({ amendment }) => ({
    path: `/api/v1/amendments/${amendment}`,
  })),
  'GET /api/v1/amendments/:id/changes': placed('over', '200', ({ amendment }) => ({
    path: `/api/v1/amendments/${amendment}/changes`,
  })),
  'POST /api/v1/amendments': placed('over', '409 list-not-frozen', ({ draft }) => ({
    path: '/api/v1/amendments',
    body: { list: draft, reason: 'thử', changes: [{ kind: 'add', household: randomUUID() }] },
  })),
  'POST /api/v1/amendments/approvals': placed('over', 'refused amendment-decided', ({ amendment }) => ({
    path: '/api/v1/amendments/approvals',
    body: { items: [{ id: randomUUID(), amendment, revision: 1 }] },
  })),
  'POST /api/v1/amendments/:id/send-back': placed('over', '409 amendment-decided', ({ amendment }) => ({
    path: `/api/v1/amendments/${amendment}/send-back`,
    body: { revision: 1, remark: 'thử' },
  })),
  'POST /api/v1/amendments/:id/withdraw': placed('over', '409 amendment-decided', ({ amendment }) => ({
    path: `/api/v1/amendments/${amendment}/withdraw`,
    body: {},
  })),
  'GET /api/v1/claim-form': open('/api/v1/claim-form', '200'),
  'GET /api/v1/claim-form/*path': open(`/api/v1/claim-form/${TARGET}`, '200'),
  'POST /api/v1/public-claims': open('/api/v1/public-claims', '400 invalid-input', {}),
  // Never the number of one that is there: nobody is told which they are.
  'GET /api/v1/public-claims/:receipt': open('/api/v1/public-claims/0000-0000-0001', '404 not-found'),
  'GET /api/v1/claims/*path': placed('over', '200', ({ target }) => ({ path: `/api/v1/claims/${target}` })),
  'POST /api/v1/claims': placed('over', '201', ({ target }) => ({
    path: '/api/v1/claims',
    body: { unit: target, head: 'Nông Thị Thử' },
  })),
  'GET /api/v1/claim-records/:id': ofClaim('', '200'),
  'GET /api/v1/claim-records/:id/households': placed('over', '200', ({ settledClaim, list }) => ({
    path: `/api/v1/claim-records/${settledClaim}/households?list=${list}`,
  })),
  'POST /api/v1/claim-records/:id/verify': ofClaim('/verify', '409 claim-settled', {}),
  'POST /api/v1/claim-records/:id/accept': ofClaim('/accept', '422 household-elsewhere', {
    list: 'none',
    household: 'none',
    words: 'thử',
  }),
  'POST /api/v1/claim-records/:id/refuse': ofClaim('/refuse', '409 claim-settled', {
    reason: 'not-poor',
    words: 'thử',
  }),
  'POST /api/v1/claim-records/:id/reopen': placed('over', '409 claim-not-settled', ({ openClaim }) => ({
    path: `/api/v1/claim-records/${openClaim}/reopen`,
    body: { words: 'thử' },
  })),
  'POST /api/v1/claim-records/:id/reporter': ofClaim('/reporter', '200', {}),
  'GET /api/v1/closures/*path': placed('over', '200', ({ target, list }) => ({
    path: `/api/v1/closures/${target}?list=${list}`,
  })),
  'POST /api/v1/closures': ofVillage('', 'refused closure-count', {
    count: 9_999,
    head: 'Nông Văn Trưởng',
    on: '2021-01-02',
    evidence: 'thử',
  }),
  'POST /api/v1/closures/approvals': ofVillage('/approvals', 'refused not-stated', {}),
  'POST /api/v1/closures/withdrawals': ofVillage('/withdrawals', 'refused not-closed', { reason: 'thử' }),
  'GET /api/v1/villages/*path': placed('over', '200', ({ target }) => ({
    path: `/api/v1/villages/${target}`,
  })),
  'POST /api/v1/villages/mergers': placed('over', '422 villages-unknown', ({ target }) => ({
    path: '/api/v1/villages/mergers',
    body: { from: [`${target}/khong-co`], into: { name: 'Xóm Mới' }, on: '2021-01-01', reason: 'thử' },
  })),
  'POST /api/v1/villages/renames': placed('over', '422 villages-unknown', ({ target }) => ({
    path: '/api/v1/villages/renames',
    body: { village: `${target}/khong-co`, name: 'Xóm Mới', on: '2021-01-01', reason: 'thử' },
  })),
  // In the oldest unit set nothing can be carried over into it: tests/integration/registry-rehoming.test.ts asks further.
  'GET /api/v1/rehomings': nowhere('/api/v1/rehomings', '200'),
  'POST /api/v1/rehomings': placed('over', '422 rehoming-sets', ({ target }) => ({
    path: '/api/v1/rehomings',
    body: { fromSet: '2025-06', unit: target, year: 2020, on: '2025-07-01', reason: 'thử' },
  })),
  'GET /api/v1/rehomings/:id': nowhere('/api/v1/rehomings/unknown', '404 not-found'),
  'GET /api/v1/rehomings/:id/rows': nowhere('/api/v1/rehomings/unknown/rows', '404 not-found'),
  'GET /api/v1/rehomings/:id/left': nowhere('/api/v1/rehomings/unknown/left', '404 not-found'),
  'GET /api/v1/rehomings/:id/workbook': nowhere('/api/v1/rehomings/unknown/workbook', '404 not-found'),
  'POST /api/v1/rehomings/:id/decisions': nowhere('/api/v1/rehomings/unknown/decisions', '404 not-found', {
    items: [{ path: `${TARGET}/khong-co`, leaveOut: 'thử' }],
  }),
  'POST /api/v1/rehomings/:id/workbook-readings': nowhere(
    '/api/v1/rehomings/unknown/workbook-readings',
    '404 not-found',
    {},
  ),
  'POST /api/v1/rehomings/:id/approve': nowhere('/api/v1/rehomings/unknown/approve', '404 not-found', {
    revision: 0,
  }),
  'POST /api/v1/rehomings/:id/cancel': nowhere('/api/v1/rehomings/unknown/cancel', '404 not-found', {}),
  'GET /api/v1/duplicates/*path': placed('over', '200', ({ target }) => ({
    path: `/api/v1/duplicates/${target}?year=2002`,
  })),
  'GET /api/v1/duplicate-counts/*path': placed('over', '200', ({ target }) => ({
    path: `/api/v1/duplicate-counts/${target}?year=2002`,
  })),
  'GET /api/v1/duplicate-pairs/:id': ofPair('', '200'),
  'POST /api/v1/duplicate-pairs/:id/decision': ofPair('/decision', '409 pair-changed', {
    verdict: 'different',
    version: 999,
  }),
  'POST /api/v1/duplicate-pairs/:id/reopening': ofPair('/reopening', '409 pair-not-decided', {
    version: 1,
    why: 'thử',
  }),
  'POST /api/v1/duplicate-decisions': placed('along', 'refused pair-changed', ({ pair }) => ({
    path: '/api/v1/duplicate-decisions',
    body: { items: [{ id: randomUUID(), pair, verdict: 'different', version: 999 }] },
  })),
  'POST /api/v1/duplicate-searches/*path': placed('over', '202', ({ target }) => ({
    path: `/api/v1/duplicate-searches/${target}`,
    body: { year: 2001 },
  })),
  'GET /api/v1/duplicate-searches/*path': placed('over', '200', ({ target }) => ({
    path: `/api/v1/duplicate-searches/${target}?year=2002`,
  })),
  'POST /api/v1/donor-lists/*path': placed('over', '422 import-file-empty', ({ target, list, campaign }) => ({
    path: `/api/v1/donor-lists/${target}?list=${list}&campaign=${campaign}`,
    csv: '',
  })),
  'GET /api/v1/donor-lists': {
    ...placed('items', '200', () => ({ path: '/api/v1/donor-lists?limit=200' })),
    items: { target: ({ donorList }) => donorList, seen: 'over', placesOf: unitOf },
  },
  'GET /api/v1/donor-lists/:id': ofDonorList('', '200'),
  'GET /api/v1/donor-lists/:id/layout': ofDonorList('/layout', '200'),
  'PUT /api/v1/donor-lists/:id/layout': ofDonorList('/layout', '409 donor-list-wrong-step', {
    sheets: [{ index: 0, read: true, charset: 'unicode', header: null, columns: [] }],
  }),
  'GET /api/v1/donor-lists/:id/rows': ofDonorList('/rows', '200'),
  'POST /api/v1/donor-lists/:id/matching': ofDonorList('/matching', '409 donor-list-wrong-step', {}),
  'POST /api/v1/donor-lists/:id/decisions': ofDonorList('/decisions', '409 donor-list-wrong-step', {
    row: 'unknown',
    household: null,
  }),
  'POST /api/v1/donor-lists/:id/confirm': ofDonorList('/confirm', '409 donor-list-wrong-step', {
    giver: 'Thử',
    day: '2021-01-20',
    lines: [{ kind: 'cash', amount: 1 }],
  }),
  'POST /api/v1/donor-lists/:id/cancel': ofDonorList('/cancel', '409 donor-list-wrong-step', {}),
  'POST /api/v1/donor-lists/:id/withdraw': ofDonorList('/withdraw', '409 donor-list-wrong-step', {}),
  'GET /api/v1/campaigns': {
    ...placed('items', '200', () => ({ path: '/api/v1/campaigns?limit=200' })),
    items: { target: ({ campaign }) => campaign, seen: 'along', placesOf: unitOf },
  },
  'POST /api/v1/campaigns': placed('over', '422 not-a-tet', ({ target, list }) => ({
    path: '/api/v1/campaigns',
    body: {
      name: 'Thử',
      unit: target,
      list,
      tetDate: '2021-07-01',
      deadline: '2021-06-30',
      minimum: 500_000,
    },
  })),
  'PUT /api/v1/campaigns/:id': placed('over', '409 campaign-changed', ({ campaign }) => ({
    path: `/api/v1/campaigns/${campaign}`,
    body: {
      name: 'Thử',
      deadline: '2021-02-04',
      minimum: 1,
      minimumKind: 'worth',
      minimumKilograms: null,
      sumsUp: false,
      severity: { list: 1, groups: [] },
      giftCap: null,
      sharesHouseholds: false,
      version: 999,
    },
  })),
  'POST /api/v1/campaigns/:id/phase': placed('over', '409 phase-not-next', ({ campaign }) => ({
    path: `/api/v1/campaigns/${campaign}/phase`,
    body: { to: 'closed' },
  })),
  'GET /api/v1/sources': placed('along', '200', ({ campaign }) => ({
    path: `/api/v1/sources?campaign=${campaign}`,
  })),
  'POST /api/v1/sources': placed('over', '201', ({ campaign }) => ({
    path: '/api/v1/sources',
    body: aSource(campaign),
  })),
  'GET /api/v1/sources/:id': placed('along', '200', ({ source }) => ({ path: `/api/v1/sources/${source}` })),
  'GET /api/v1/sources/:id/settlement': placed('along', '200', ({ source }) => ({
    path: `/api/v1/sources/${source}/settlement`,
  })),
  'PUT /api/v1/sources/:id': placed('over', '409 source-changed', ({ source }) => ({
    path: `/api/v1/sources/${source}`,
    body: {
      name: 'Nguồn thử',
      giver: 'other',
      owner: 'Xã',
      places: [],
      classes: [],
      groups: [],
      priority: 1,
      reserve: 0,
      terms: null,
      version: 999,
    },
  })),
  'GET /api/v1/sources/:id/papers': placed('over', '200', ({ source }) => ({
    path: `/api/v1/sources/${source}/papers`,
  })),
  'GET /api/v1/sources/:id/papers/:paper/file': placed('over', '200', ({ source, sourcePaper }) => ({
    path: `/api/v1/sources/${source}/papers/${sourcePaper}/file`,
  })),
  'POST /api/v1/sources/:id/papers': placed('over', '422 source-paper-foreign', ({ source }) => ({
    path: `/api/v1/sources/${source}/papers`,
    csv: 'no paper',
  })),
  'POST /api/v1/sources/:id/papers/:paper/removal': placed(
    'over',
    '409 source-paper-removed',
    ({ source, removedPaper }) => ({
      path: `/api/v1/sources/${source}/papers/${removedPaper}/removal`,
      body: { reason: 'thử' },
    }),
  ),
  'GET /api/v1/sources/:id/entries': placed('along', '200', ({ source }) => ({
    path: `/api/v1/sources/${source}/entries`,
  })),
  'POST /api/v1/sources/:id/entries': placed('over', '422 paper-missing', ({ source }) => ({
    path: `/api/v1/sources/${source}/entries`,
    body: { kind: 'commit', amount: 1, day: '2021-01-20' },
  })),
  'POST /api/v1/sources/:id/entries/:entry/reversal': placed(
    'over',
    '409 entry-reversed',
    ({ source, sourceEntry }) => ({
      path: `/api/v1/sources/${source}/entries/${sourceEntry}/reversal`,
      body: { reason: 'thử' },
    }),
  ),
  'GET /api/v1/plans': placed('along', '200', ({ campaign }) => ({
    path: `/api/v1/plans?campaign=${campaign}`,
  })),
  'POST /api/v1/plans': placed('over', '422 unknown-source', ({ campaign }) => ({
    path: '/api/v1/plans',
    body: { campaign, rules: [{ source: 'unknown', class: 'poor' }] },
  })),
  'GET /api/v1/plans/:id': placed('along', '200', ({ plan }) => ({ path: `/api/v1/plans/${plan}` })),
  'GET /api/v1/plans/:id/proof': placed('along', '200', ({ plan }) => ({
    path: `/api/v1/plans/${plan}/proof`,
  })),
  'GET /api/v1/plans/:id/left': placed('along', '200', ({ plan }) => ({
    path: `/api/v1/plans/${plan}/left`,
  })),
  'GET /api/v1/plans/:id/households': placed('along', '200', ({ plan }) => ({
    path: `/api/v1/plans/${plan}/households`,
  })),
  'GET /api/v1/plans/:id/households/:household': placed('over', '200', ({ plan, listed }) => ({
    path: `/api/v1/plans/${plan}/households/${listed}`,
  })),
  'GET /api/v1/plans/:id/comparison': placed('along', '200', ({ plan }) => ({
    path: `/api/v1/plans/${plan}/comparison?with=${plan}`,
  })),
  'GET /api/v1/plans/:id/differences': placed('along', '200', ({ plan }) => ({
    path: `/api/v1/plans/${plan}/differences?with=${plan}`,
  })),
  'GET /api/v1/plans/:id/comparison-workbook': placed('over', '200', ({ plan }) => ({
    path: `/api/v1/plans/${plan}/comparison-workbook?with=${plan}`,
  })),
  'GET /api/v1/plans/:id/workbook': placed('over', '200', ({ plan }) => ({
    path: `/api/v1/plans/${plan}/workbook`,
  })),
  'GET /api/v1/plans/:id/decision': placed('over', '409 plan-not-decided', ({ plan }) => ({
    path: `/api/v1/plans/${plan}/decision`,
  })),
  'GET /api/v1/plans/:id/tables/:table': placed('over', '200', ({ plan }) => ({
    path: `/api/v1/plans/${plan}/tables/gifts`,
  })),
  'GET /api/v1/plans/:id/amendments': placed('along', '200', ({ amended }) => ({
    path: `/api/v1/plans/${amended.plan}/amendments`,
  })),
  'GET /api/v1/plans/:id/amendments/:amendment': placed('along', '200', ({ amended }) => ({
    path: `/api/v1/plans/${amended.plan}/amendments/${amended.amendment}`,
  })),
  'GET /api/v1/plans/:id/amendments/:amendment/paper': placed(
    'over',
    '409 plan-not-decided',
    ({ amended }) => ({ path: `/api/v1/plans/${amended.plan}/amendments/${amended.amendment}/paper` }),
  ),
  'POST /api/v1/plans/:id/amendments': placed('over', '409 plan-not-approved', ({ plan }) => ({
    path: `/api/v1/plans/${plan}/amendments`,
    body: { ground: 'thử' },
  })),
  'POST /api/v1/plans/:id/amendments/:amendment/approve': placed(
    'over',
    '409 plan-amendment-not-proposed',
    ({ amended }) => ({
      path: `/api/v1/plans/${amended.plan}/amendments/${amended.amendment}/approve`,
      body: { hash: '0'.repeat(64) },
    }),
  ),
  'POST /api/v1/plans/:id/amendments/:amendment/send-back': placed(
    'over',
    '409 plan-amendment-not-proposed',
    ({ amended }) => ({
      path: `/api/v1/plans/${amended.plan}/amendments/${amended.amendment}/send-back`,
      body: { remark: 'thử' },
    }),
  ),
  'GET /api/v1/plans/:id/standing-gifts': placed('along', '200', ({ amended }) => ({
    path: `/api/v1/plans/${amended.plan}/standing-gifts`,
  })),
  'GET /api/v1/plans/:id/follow-ups': placed('along', '200', ({ amended }) => ({
    path: `/api/v1/plans/${amended.plan}/follow-ups`,
  })),
  'GET /api/v1/plans/:id/follow-ups/:followUp/items': placed('along', '200', ({ amended }) => ({
    path: `/api/v1/plans/${amended.plan}/follow-ups/${amended.followUp}/items`,
  })),
  'POST /api/v1/plans/:id/follow-ups': placed('over', '409 plan-not-approved', ({ plan }) => ({
    path: `/api/v1/plans/${plan}/follow-ups`,
    body: { ground: 'thử', due: '2030-01-01' },
  })),
  'POST /api/v1/plans/:id/follow-ups/:followUp/approve': placed(
    'over',
    '409 follow-up-not-proposed',
    ({ amended }) => ({
      path: `/api/v1/plans/${amended.plan}/follow-ups/${amended.followUp}/approve`,
      body: { hash: '0'.repeat(64) },
    }),
  ),
  'POST /api/v1/plans/:id/follow-ups/:followUp/send-back': placed(
    'over',
    '409 follow-up-not-proposed',
    ({ amended }) => ({
      path: `/api/v1/plans/${amended.plan}/follow-ups/${amended.followUp}/send-back`,
      body: { remark: 'thử' },
    }),
  ),
  'POST /api/v1/plans/trials': placed('over', '422 nothing-asked', ({ campaign }) => ({
    path: '/api/v1/plans/trials',
    body: { campaign },
  })),
  'GET /api/v1/locks': placed('along', '200', ({ campaign }) => ({
    path: `/api/v1/locks?campaign=${campaign}`,
  })),
  'POST /api/v1/locks': placed('over', '422 not-in-campaign', ({ campaign }) => ({
    path: '/api/v1/locks',
    body: { campaign, household: 'nobody', source: 'none', kind: 'must', reason: 'thử' },
  })),
  'POST /api/v1/locks/:id/lift': placed('over', '409 lock-lifted', ({ lock }) => ({
    path: `/api/v1/locks/${lock}/lift`,
    body: { reason: 'thử' },
  })),
  'POST /api/v1/plans/:id/approve': placed('along', '409 plan-not-proposed', ({ plan }) => ({
    path: `/api/v1/plans/${plan}/approve`,
    body: { hash: '0'.repeat(64) },
  })),
  'POST /api/v1/plans/:id/send-back': placed('along', '409 plan-not-proposed', ({ plan }) => ({
    path: `/api/v1/plans/${plan}/send-back`,
    body: { remark: 'thử' },
  })),
  // The target is a commune, and lists for signing are of villages: refused by its own code, not as out of place.
  'GET /api/v1/receipt-lists/*path': ofCampaign('receipt-lists', '404 no-gifts-here'),
  'GET /api/v1/outside-gifts/*path': ofCampaign('outside-gifts'),
  'POST /api/v1/outside-gifts': placed('over', '201', ({ campaign, listed }) => ({
    path: '/api/v1/outside-gifts',
    body: aReportedGift(campaign, listed),
  })),
  'POST /api/v1/outside-gifts/:id/judgement': placed('over', '409 gift-not-waiting', ({ outsideGift }) => ({
    path: `/api/v1/outside-gifts/${outsideGift}/judgement`,
    body: { verdict: 'counts' },
  })),
  'POST /api/v1/outside-gifts/:id/withdrawal': placed('over', '409 gift-not-waiting', ({ outsideGift }) => ({
    path: `/api/v1/outside-gifts/${outsideGift}/withdrawal`,
    body: { why: 'thử' },
  })),
  'GET /api/v1/gift-matrix/*path': ofCampaign('gift-matrix'),
  'GET /api/v1/gift-matrix-totals/*path': ofCampaign('gift-matrix-totals'),
  'GET /api/v1/gift-matrix-workbook/*path': ofCampaign('gift-matrix-workbook'),
  'POST /api/v1/need-lists/*path': placed('over', '201', ({ target, campaign }) => ({
    path: `/api/v1/need-lists/${target}`,
    body: { campaign, donor: 'Công ty thử', why: 'thử nghiệm' },
  })),
  // Only who asked for it takes it out, so nobody else is let in.
  'GET /api/v1/need-lists/:id/workbook': nowhere('/api/v1/need-lists/unknown/workbook', '404 not-found'),
  'GET /api/v1/need-lists': placed('items', '200', () => ({ path: '/api/v1/need-lists' })),
  'GET /api/v1/village-pages/*path': ofCampaign('village-pages'),
  'GET /api/v1/pages-out/*path': ofCampaign('pages-out'),
  // The page is of the village below the target.
  'GET /api/v1/list-pages/:id': placed('along', '200', ({ page }) => ({
    path: `/api/v1/list-pages/${page}`,
  })),
  'POST /api/v1/list-pages/give-outs': placed('along', '422 due-in-past', ({ page }) => ({
    path: '/api/v1/list-pages/give-outs',
    body: { pages: [page], name: 'thử', due: '2000-01-01' },
  })),
  'POST /api/v1/list-pages/returns': placed('along', '409 page-not-out', ({ page }) => ({
    path: '/api/v1/list-pages/returns',
    body: { pages: [page] },
  })),
  'GET /api/v1/print-jobs': placed('along', '200', ({ printed }) => ({
    path: `/api/v1/print-jobs?campaign=${printed}`,
  })),
  'POST /api/v1/print-jobs': placed('over', '409 nothing-to-print', ({ target, campaign }) => ({
    path: '/api/v1/print-jobs',
    body: { campaign, unit: target, kind: 'receipt-list' },
  })),
  'GET /api/v1/print-jobs/:id': placed('over', '200', ({ print }) => ({
    path: `/api/v1/print-jobs/${print}`,
  })),
  'POST /api/v1/print-jobs/:id/cancel': placed('over', '409 print-ended', ({ print }) => ({
    path: `/api/v1/print-jobs/${print}/cancel`,
    body: {},
  })),
  'GET /api/v1/print-jobs/:id/file': placed('over', '200', ({ print }) => ({
    path: `/api/v1/print-jobs/${print}/file`,
  })),
  'GET /api/v1/packages/*path': ofCampaign('packages'),
  'GET /api/v1/custody/*path': ofCampaign('custody'),
  'GET /api/v1/custody-ledger/*path': ofCampaign('custody-ledger'),
  'GET /api/v1/custody-lots/*path': ofCampaign('custody-lots'),
  'GET /api/v1/custody-parties/*path': ofCampaign('custody-parties'),
  'GET /api/v1/custody-records/:id': ofCustody('', '200'),
  'GET /api/v1/custody-records/:id/paper': ofCustody('/paper', '200'),
  'POST /api/v1/custody-records': placed('over', '201', (world) => ({
    path: '/api/v1/custody-records',
    body: aCustodyRecord(world),
  })),
  'POST /api/v1/custody-records/own': placed('over', '201', (world) => ({
    path: '/api/v1/custody-records/own',
    body: anOwnReturn(world),
  })),
  'POST /api/v1/custody-records/:id/signature': ofCustody('/signature', '409 custody-not-open', {}),
  'POST /api/v1/custody-records/:id/paper-signature': ofCustody('/paper-signature', '409 custody-not-open', {
    page: '12',
  }),
  'POST /api/v1/custody-records/:id/approval': ofCustody('/approval', '409 custody-not-open', {}),
  'POST /api/v1/custody-records/:id/refusal': ofCustody('/refusal', '409 custody-not-open', {
    remark: 'thử',
  }),
  'POST /api/v1/custody-records/:id/reversal': ofCustody('/reversal', '409 custody-not-signed', {
    on: '2027-01-28',
    side: 'from',
    reason: 'thử',
  }),
  'POST /api/v1/confirmations': placed('over', 'accepted', ({ target: unit, campaign }) => ({
    path: '/api/v1/confirmations',
    body: {
      items: [
        aConfirmation({
          kind: 'not-handed-over',
          campaign,
          unit,
          household: randomUUID(),
          gifts: [],
          reason: 'absent',
        }),
      ],
    },
  })),
  'GET /api/v1/transfers/*path': ofCampaign('transfers'),
  'POST /api/v1/transfers/*path': placed(
    'over',
    '422 transfer-file-empty',
    ({ target, campaign, source }) => ({
      path: `/api/v1/transfers/${target}?campaign=${campaign}&source=${source}`,
      csv: '',
    }),
  ),
  'GET /api/v1/transfer-orders/*path': placed('over', '200', ({ target, campaign, source }) => ({
    path: `/api/v1/transfer-orders/${target}?campaign=${campaign}&source=${source}`,
  })),
  'GET /api/v1/transfer-files/:id': ofTransfer('', '200'),
  'GET /api/v1/transfer-files/:id/rows': ofTransfer('/rows', '200'),
  'POST /api/v1/transfer-files/:id/decisions': ofTransfer('/decisions', '409 transfer-wrong-step', {
    rows: ['unknown'],
    verdict: 'skipped',
    reason: 'thử',
  }),
  'POST /api/v1/transfer-files/:id/confirmation': ofTransfer('/confirmation', '409 transfer-wrong-step', {}),
  'POST /api/v1/transfer-files/:id/cancel': ofTransfer('/cancel', '409 transfer-wrong-step', {}),
  'GET /api/v1/coverage/*path': ofCampaign('coverage'),
  'GET /api/v1/coverage-stream/*path': ofCampaign('coverage-stream'),
  'GET /api/v1/remaining/*path': ofCampaign('remaining'),
};
