import { z } from 'zod';
import type { Permission } from '#shared/access/caller.ts';
import { Day, UnitPath, type UnitSet } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { type Command, type CommandTransaction, execute } from '#shared/storage/execute.ts';
import { createJob } from '#shared/storage/job.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import type { FreezeGuard } from '../freeze-guard.ts';
import { LIST_FREEZING } from '../import/import.ts';
import { permitAt } from '../place-scope.ts';
import type { UnitChangeGuard } from '../unit-change-guard.ts';
import { Reason, Words } from '../words.ts';
import type { ResidentRepository } from './resident.repository.ts';
import type { VillageRepository } from './village.repository.ts';
import type { Village } from './village.ts';
import {
  CommuneVillagesView,
  communeVillagesView,
  VillageChangeView,
  villageChangeView,
} from './village.view.ts';
import { FOLLOW_VILLAGE } from './village-change.job.ts';
import type { VillageChangeRepository } from './village-change.repository.ts';
import {
  CHANGE_IN_FUTURE,
  type ChangeCause,
  communeOf,
  decideMerger,
  decideRename,
  NOTHING_TO_MERGE,
  UNITS_CHANGING,
  VILLAGE_NAME_TAKEN,
  VILLAGE_RETIRED,
  VILLAGES_ELSEWHERE,
  VILLAGES_UNKNOWN,
  type VillageEffect,
} from './village-change.ts';

/** Told, in its transaction, which villages changed: a closed one is not any more what its head spoke of. */
export type VillageFollower = (
  changed: { readonly unitSet: UnitSet; readonly units: readonly string[]; readonly by: string },
  tx: CommandTransaction,
) => Promise<void>;

export interface VillageParts {
  readonly storage: Storage;
  readonly villages: VillageRepository;
  readonly changes: VillageChangeRepository;
  readonly residents: ResidentRepository;
  readonly guard: FreezeGuard;
  readonly changing: UnitChangeGuard;
  readonly followers: readonly VillageFollower[];
  readonly unitSet: UnitSet;
}

const Told = {
  on: Day.describe('since when it is so'),
  reason: Reason(500).describe('in words, or the decision’s number'),
};

const MergerBody = z.strictObject({
  ...Told,
  from: z.array(UnitPath).min(1).max(50).describe('villages of one commune that become one'),
  into: z
    .union([z.strictObject({ path: UnitPath }), z.strictObject({ name: Words(120) })])
    .describe('a village of the same commune, or the name of a new one'),
});
const RenameBody = z.strictObject({ ...Told, village: UnitPath, name: Words(120) });

const PROBLEMS = [
  NOT_FOUND,
  CHANGE_IN_FUTURE,
  LIST_FREEZING,
  UNITS_CHANGING,
  VILLAGES_ELSEWHERE,
  VILLAGES_UNKNOWN,
  VILLAGE_NAME_TAKEN,
  VILLAGE_RETIRED,
];

/** The villages of a commune, and what makes them others. */
export function villageRoutes(parts: VillageParts): readonly Route[] {
  const { storage, unitSet } = parts;
  return [
    route({
      method: 'GET',
      path: '/api/v1/villages/*path',
      summary: 'The villages of a commune with their households, and what changed them',
      params: z.strictObject({ path: UnitPath }),
      query: z.strictObject({ year: z.coerce.number().int().min(2000).max(2200).optional() }),
      answer: CommuneVillagesView,
      problems: [NOT_FOUND],
      async handle({ params, query, permission }) {
        const place = permitAt(permission, { unitSet, unit: params.path });
        if (!place.ok) return place;
        if (loadUnitSet(unitSet).get(params.path)?.level !== 'commune') return refuse(NOT_FOUND);
        return accept(await readCommune(parts, params.path, query.year));
      },
    }),
    route({
      method: 'POST',
      path: '/api/v1/villages/mergers',
      summary: 'Villages become one; their households follow in slices',
      body: MergerBody,
      answer: VillageChangeView,
      status: 201,
      problems: [...PROBLEMS, NOTHING_TO_MERGE],
      handle({ body, command, permission }) {
        const paths = 'path' in body.into ? [...body.from, body.into.path] : body.from;
        const decide = (known: readonly Village[], cause: ChangeCause) => decideMerger(known, body, cause);
        return changeVillages(parts, { paths, command, permission, decide });
      },
    }),
    route({
      method: 'POST',
      path: '/api/v1/villages/renames',
      summary: 'A village gets another name; its households follow in slices',
      body: RenameBody,
      answer: VillageChangeView,
      status: 201,
      problems: PROBLEMS,
      handle({ body, command, permission }) {
        const decide = (known: readonly Village[], cause: ChangeCause) => decideRename(known, body, cause);
        return changeVillages(parts, { paths: [body.village], command, permission, decide });
      },
    }),
  ];

  function changeVillages(
    { changes, villages }: VillageParts,
    asked: {
      paths: readonly string[];
      command: Command;
      permission: Permission;
      decide: (known: readonly Village[], cause: ChangeCause) => Result<VillageEffect>;
    },
  ): Promise<Result<z.infer<typeof VillageChangeView>>> {
    const { paths, command, permission, decide } = asked;
    return execute(storage, command, async (tx) => {
      const commune = mayChange(paths, permission);
      if (!commune.ok) return commune;
      const free = await freeToChange(commune.value, tx);
      if (!free.ok) return free;
      const known = await villages.ofCommunes(unitSet, [commune.value], tx);
      const effect = decide(known, { id: command.id, by: command.author, at: tx.at });
      if (!effect.ok) return effect;
      const { change, added, changed, events } = effect.value;
      await villages.save(changed, tx);
      await villages.add(added, tx);
      await changes.add(change, tx);
      tx.append(events);
      const job = {
        _id: `follow-${change._id}`,
        kind: FOLLOW_VILLAGE,
        subject: change._id,
        author: change.by,
      };
      await createJob(storage, tx, { ...job, cursor: null, total: 0 });
      if (change.kind === 'merger') await tell(change.from.concat(change.into), command.author, tx);
      return accept(villageChangeView(change));
    });
  }

  /** Staff of the commune or above; what is elsewhere is not found, whatever it is. */
  function mayChange(paths: readonly string[], permission: Permission): Result<string> {
    if (!permission.ok) return permission;
    for (const unit of paths) {
      const place = permitAt(permission, { unitSet, unit });
      if (!place.ok) return place;
    }
    const commune = communeOf(paths);
    if (!commune.ok) return commune;
    if (loadUnitSet(unitSet).get(commune.value)?.level !== 'commune') return refuse(NOT_FOUND);
    // Whoever has a role at a single village changes no other.
    const over = permitAt(permission, { unitSet, unit: commune.value });
    return over.ok ? commune : over;
  }

  async function freeToChange(commune: string, tx: CommandTransaction): Promise<Result<null>> {
    for (const year of await parts.residents.years(unitSet, tx)) {
      const free = await parts.guard({ unitSet, unit: commune, year }, tx);
      if (!free.ok) return free;
    }
    return parts.changing({ unitSet, unit: commune, year: null }, tx);
  }

  async function tell(units: readonly string[], by: string, tx: CommandTransaction): Promise<void> {
    for (const follower of parts.followers) await follower({ unitSet, units, by }, tx);
  }
}

const CHANGES_SHOWN = 50;

async function readCommune(
  { villages, changes, residents, unitSet }: VillageParts,
  commune: string,
  wanted: number | undefined,
): Promise<z.infer<typeof CommuneVillagesView>> {
  const year = wanted ?? (await residents.years(unitSet))[0] ?? null;
  const known = await villages.everOfCommune(unitSet, commune);
  const counts =
    year === null ? new Map<string, number>() : await residents.counts({ unitSet, year, commune });
  const history = await changes.ofCommune(unitSet, commune, CHANGES_SHOWN);
  return communeVillagesView({ unitSet, commune, year, known, counts, history });
}
