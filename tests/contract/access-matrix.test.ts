import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import type { HeldRole } from '#shared/access/caller.ts';
import { readSettings } from '#shared/config/environment.ts';
import { Role } from '#shared/contracts/fields.ts';
import { silentLog } from '#shared/log/log.ts';
import { ACCESS_MATRIX, type AccessRow } from '#shared/rules/access-matrix.ts';
import { unconnectedStorage } from '#shared/storage/connection.ts';
import { serviceNames, services } from '../../infra/installation.ts';
import { installationRoutes } from '../../services/gateway/installation/installation.routes.ts';
import { FIXTURES, type Fixture } from '../support/access-fixtures.ts';
import { type TokenMaker, tokenMaker } from '../support/access-tokens.ts';
import { type Answer, aWorld, send, TARGET, UNIT_SET, type World } from '../support/access-world.ts';
import { aFolder } from '../support/engines.ts';
import { anInstallation, type TestInstallation } from '../support/installation.ts';

type RowName = keyof typeof ACCESS_MATRIX;

/** The caller's place as seen from the target, written out: the test has no path rule of its own to be wrong with. */
const PLACES = {
  own: { path: TARGET, sees: 'over' },
  parent: { path: '19/170', sees: 'over' },
  nation: { path: '', sees: 'over' },
  child: { path: `${TARGET}/xom-thu`, sees: 'along' },
  sibling: { path: '19/170/05719', sees: 'nothing' },
  foreign: { path: '01', sees: 'nothing' },
  'the same letters': { path: '19/17', sees: 'nothing' },
  'the same letters below': { path: `${TARGET}0`, sees: 'nothing' },
} as const;
type PlaceName = keyof typeof PLACES;

const AT_ONCE = 8;
let installation: TestInstallation;
let tokens: TokenMaker;
let world: World;
let cells = 0;

before(async () => {
  installation = await anInstallation(['05746', '05719']);
  tokens = tokenMaker(await readFile(installation.keys.keysFile, 'utf8'), installation.keys.jwks);
  world = await aWorld(installation.baseUrl, tokens);
});

describe('the access matrix', () => {
  it('has a row for every route that is served, and no other', async () => {
    assert.deepEqual((await routeNames()).sort(), Object.keys(ACCESS_MATRIX).sort());
  });

  it('is asked about row by row: each has a fixture', () => {
    assert.deepEqual(Object.keys(FIXTURES).sort(), Object.keys(ACCESS_MATRIX).sort());
  });
});

for (const name of Object.keys(ACCESS_MATRIX) as RowName[]) {
  const row: AccessRow = ACCESS_MATRIX[name];
  const fixture = FIXTURES[name];
  describe(name, () => {
    it(
      row.roles === 'public' ? 'asks nobody for a token' : 'lets in no token with a fault, and one without',
      async () => {
        const roles = [{ role: roleOf(row), unitSet: UNIT_SET, path: TARGET } as const];
        const bad = [...tokens.bad(roles)].map(([state, token]) => ({ state, token, counts: false }));
        const all = [...bad, { state: 'made by hand', token: tokens.handmade(roles), counts: true }];
        await each(name, all, async ({ state, token, counts }) => {
          const said = outcomeOf(await ask(name, token), row);
          if (row.roles === 'public') assert.equal(said, fixture.inside, state);
          else if (counts) assert.doesNotMatch(said, /not-signed-in|forbidden/, state);
          else assert.equal(said, '401 not-signed-in', state);
        });
      },
    );

    if (row.roles === 'public') return;

    it('answers every role at every place as the row says', async () => {
      const callers = Role.options.flatMap((role) =>
        (Object.keys(PLACES) as PlaceName[]).map((place) => ({ role, place })),
      );
      await each(name, callers, async ({ role, place }) => {
        const held: HeldRole = { role, unitSet: UNIT_SET, path: PLACES[place].path };
        const answer = await askAs(name, [held]);
        assert.equal(outcomeOf(answer, row), expected(row, fixture, { role, place }), `${role}, ${place}`);
        if (answer.status === 200 && fixture.items !== undefined) checkItems(fixture.items, answer, place);
      });
    });

    it('counts no role of another unit set, and nobody without one', async () => {
      const elsewhere: HeldRole = { role: roleOf(row), unitSet: '2026-04', path: '19' };
      await each(name, [[elsewhere], []], async (roles) => {
        const without = row.roles === 'anyone' ? fixture.inside : refusal(row, '403 forbidden');
        assert.equal(outcomeOf(await askAs(name, roles), row), without);
      });
    });
  });
}

it('was walked whole', () => {
  const rows = Object.values(ACCESS_MATRIX).map((row: AccessRow) => row.roles);
  const judged = rows.filter((roles) => roles !== 'public').length;
  const states = 10;
  const callers = Role.options.length * Object.keys(PLACES).length + 2;
  assert.equal(cells, rows.length * states + judged * callers);
});

function expected(row: AccessRow, fixture: Fixture, caller: { role: Role; place: PlaceName }): string {
  if (fixture.reach === 'everywhere') return fixture.inside;
  if (typeof row.roles !== 'string' && !row.roles.includes(caller.role)) return refusal(row, '403 forbidden');
  if (fixture.reach === 'items') return fixture.inside;
  const { sees } = PLACES[caller.place];
  const isIn = sees === 'over' || (sees === 'along' && fixture.reach === 'along');
  return isIn ? fixture.inside : refusal(row, fixture.outside ?? '404 not-found');
}

/** A batch is always answered; its items are refused one by one. */
function refusal({ place }: AccessRow, outcome: string): string {
  if (place !== 'item') return outcome;
  return outcome.startsWith('403') ? 'refused forbidden' : 'refused out-of-place';
}

/** '200', '404 not-found'; of a batch what became of its item. */
function outcomeOf({ status, body }: Answer, { place }: AccessRow): string {
  if (place === 'item' && status === 200) {
    const [result] = body!['results'] as [{ status: string; code?: string }];
    return [result.status, ...(result.code === undefined ? [] : [result.code])].join(' ');
  }
  return status < 400 ? `${status}` : `${status} ${String(body?.['code'])}`;
}

/** What stands at the target is there for whom it should be; nothing comes from where the caller has no business. */
function checkItems(wanted: NonNullable<Fixture['items']>, { body }: Answer, place: PlaceName): void {
  const { path, sees } = PLACES[place];
  const items = body!['items'] as readonly Readonly<Record<string, unknown>>[];
  assert.equal(body!['nextCursor'], null, 'all is on one page');
  const isSeen = sees === 'over' || (sees === 'along' && wanted.seen === 'along');
  const found = items.some((item) => item['id'] === wanted.target(world));
  assert.equal(found, isSeen, `${place}: what stands at the target`);
  const own = path === '' ? [] : path.split('/');
  for (const other of items.flatMap(wanted.placesOf)) {
    const theirs = other.split('/');
    const shared = Math.min(own.length, theirs.length);
    assert.deepEqual(theirs.slice(0, shared), own.slice(0, shared), `${place} sees ${other}`);
    if (wanted.seen === 'over') assert.ok(theirs.length >= own.length, `${place} sees ${other}`);
  }
}

function askAs(name: RowName, roles: readonly HeldRole[]): Promise<Answer> {
  const { asBystander } = FIXTURES[name];
  return ask(name, asBystander ? tokens.sound(roles, world.bystander) : tokens.sound(roles));
}

function ask(name: RowName, token: string | null): Promise<Answer> {
  const [method = ''] = name.split(' ');
  return send(installation.baseUrl, { method, token, ...FIXTURES[name].request(world) });
}

/** Reads some at a time; writes one by one, because all are of the same target. */
async function each<T>(name: RowName, all: readonly T[], check: (one: T) => Promise<void>): Promise<void> {
  const size = name.startsWith('GET ') ? AT_ONCE : 1;
  for (let start = 0; start < all.length; start += size)
    await Promise.all(all.slice(start, start + size).map(check));
  cells += all.length;
}

function roleOf({ roles }: AccessRow): Role {
  return typeof roles === 'string' ? 'admin' : roles[0]!;
}

async function routeNames(): Promise<string[]> {
  const { keysFile, jwksFile, fieldKey } = installation.keys;
  const settings = readSettings({
    TET_KEYS_FILE: keysFile,
    TET_JWKS_FILE: jwksFile,
    TET_FIELD_KEY: fieldKey,
    TET_SPOOL_DIR: await aFolder(),
  });
  const definitions = serviceNames.map((service) =>
    services[service]({ storage: unconnectedStorage(service), log: silentLog }, settings),
  );
  const facts = { sample: true, unitSet: UNIT_SET } as const;
  const own = installationRoutes({ installation: facts, openapiFile: '' });
  return [...own, ...definitions.flatMap(({ routes }) => routes)].map(
    ({ method, path }) => `${method} ${path}`,
  );
}
