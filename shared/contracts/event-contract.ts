import type { z } from 'zod';
import type { TopicName } from './topics.ts';

/** One version of one event: its name, its road and its shape. */
export interface EventContract<Type extends string = string, Data = unknown> {
  /** `noun.verb.vN`, the CloudEvents `type`. */
  readonly type: Type;
  readonly topic: TopicName;
  readonly summary: string;
  readonly schema: z.ZodType<Data>;
  /** How the version before is read as this one. */
  readonly previous?: Previous<Data>;
}

export interface Previous<Data> {
  readonly contract: EventContract;
  upcast(older: never): Data;
}

export type DataOf<C extends EventContract> = C extends EventContract<string, infer Data> ? Data : never;

/** @throws TypeError when the type does not begin with its topic's name or has no version. */
export function defineEvent<const Type extends string, Data>(
  contract: EventContract<Type, Data>,
): EventContract<Type, Data> {
  if (!/^[a-z-]+\.[a-z-]+\.v[1-9]\d*$/.test(contract.type)) {
    throw new TypeError(`Event type ${contract.type} is not noun.verb.vN`);
  }
  return Object.freeze(contract);
}

/**
 * Reads the data of an event of `type` as the version that `contract` describes, through as many upcasts as needed.
 * @throws when the type is none of the contract's versions, or the data does not fit.
 */
export function readAs<Data>(contract: EventContract<string, Data>, type: string, data: unknown): Data {
  if (type === contract.type) return contract.schema.parse(data);
  if (contract.previous === undefined) throw new TypeError(`${type} is no version of ${contract.type}`);
  const older = readAs(contract.previous.contract, type, data);
  return contract.schema.parse(contract.previous.upcast(older as never));
}

/** The contract's own type and those of all versions before it. */
export function typesOf(contract: EventContract): readonly string[] {
  const earlier = contract.previous === undefined ? [] : typesOf(contract.previous.contract);
  return [contract.type, ...earlier];
}
