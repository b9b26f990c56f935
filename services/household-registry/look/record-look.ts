import { newId } from '#shared/kernel/hash.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { inTransaction } from '#shared/storage/transaction.ts';
import type { LookRepository } from './look.repository.ts';
import { type Look, type LookGround, lookRecorded, newLook } from './look.ts';

export interface LookRecord {
  readonly storage: Storage;
  readonly looks: LookRepository;
}

/** Durable before anything is opened: whoever hangs up now is in the record all the same. Answers its id. */
export async function recordLook(
  record: LookRecord,
  ground: LookGround,
  households: readonly string[],
): Promise<string> {
  const whole = newId();
  await recordPart(record, ground, { _id: whole, whole, part: 1, households });
  return whole;
}

/** A look at so many households that they go out in slices: each is to be on record before it leaves. */
export function lookInParts(
  record: LookRecord,
  ground: LookGround,
): (households: readonly string[]) => Promise<void> {
  const whole = newId();
  let parts = 0;
  return async (households) => {
    parts += 1;
    const _id = parts === 1 ? whole : newId();
    await recordPart(record, ground, { _id, whole, part: parts, households });
  };
}

async function recordPart(
  { storage, looks }: LookRecord,
  ground: LookGround,
  part: Pick<Look, '_id' | 'whole' | 'part' | 'households'>,
): Promise<void> {
  await inTransaction(storage, async (tx) => {
    const look = newLook(ground, { ...part, at: tx.at });
    await looks.add(look, tx);
    tx.append({ id: look._id, author: look.by }, [lookRecorded(look)]);
  });
}
