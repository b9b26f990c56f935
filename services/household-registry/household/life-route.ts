import { z } from 'zod';
import { Id } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND, type Problem } from '#shared/kernel/problem.ts';
import type { Result } from '#shared/kernel/result.ts';
import { LIST_AMENDING } from '../amendment/amendment.ts';
import { LIST_FREEZING } from '../import/import.ts';
import {
  DAY_BEFORE_LAST,
  DAY_IN_FUTURE,
  HOUSEHOLD_ENDED,
  type LifeEffect,
  NOTHING_CHANGED,
  TOO_MANY_MEMBERS,
} from './life.ts';
import { LifeAnswer } from './life.view.ts';
import { changeLife, type Deciding, type LifeParts } from './life-change.ts';
import { readVersion, VERSION_DIFFERS, VERSION_MISSING } from './version-match.ts';

/** A command about one household. */
export interface LifeCommand<Body extends z.ZodType> {
  /** What follows the household's id in the address. */
  readonly word: string;
  readonly summary: string;
  readonly body: Body;
  /** Personal members of the body, never kept with the command. */
  readonly secrets?: readonly string[];
  readonly problems?: readonly Problem[];
  decide(
    deciding: Deciding,
    body: z.output<Body>,
    params: Readonly<Record<string, string>>,
  ): Promise<Result<LifeEffect>> | Result<LifeEffect>;
}

interface SaidBody {
  readonly on: string;
  readonly reason: string;
  readonly late: boolean;
}

/** The problems that any change of a household can meet. */
export const LIFE_PROBLEMS: readonly Problem[] = [
  NOT_FOUND,
  VERSION_MISSING,
  VERSION_DIFFERS,
  LIST_FREEZING,
  LIST_AMENDING,
  DAY_IN_FUTURE,
  DAY_BEFORE_LAST,
  HOUSEHOLD_ENDED,
  NOTHING_CHANGED,
  TOO_MANY_MEMBERS,
];

export function lifeRoute<Body extends z.ZodType<SaidBody & object>>(
  parts: LifeParts,
  command: LifeCommand<Body>,
): Route {
  const { word, summary, body, secrets, problems = [], decide } = command;
  const names = [...word.matchAll(/:(\w+)/g)].map(([, name]) => name!);
  return route({
    method: 'POST',
    path: `/api/v1/household-records/:id/${word}`,
    summary,
    params: z.strictObject({ id: Id, ...Object.fromEntries(names.map((name) => [name, Id])) }),
    body,
    ...(secrets === undefined ? {} : { secrets }),
    answer: LifeAnswer,
    problems: [...LIFE_PROBLEMS, ...problems],
    handle(request) {
      const { params, command, permission, raw } = request;
      const { on, reason, late } = request.body as SaidBody;
      const told = { on, reason, late };
      const asked = { command, permission, household: params.id, version: readVersion(raw.req), told };
      return changeLife(parts, asked, (deciding) => decide(deciding, request.body as z.output<Body>, params));
    },
  });
}
