import { ConfigError } from '#shared/config/environment.ts';
import { newId } from '#shared/kernel/hash.ts';
import type { Log } from '#shared/log/log.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { createJob, type JobKind, runJobs } from '#shared/storage/job.ts';
import { inTransaction } from '#shared/storage/transaction.ts';
import type { FieldSeal } from '../household/sealed-field.ts';
import type { FieldKeyRepository } from './field-key.repository.ts';
import type { SealedRows } from './sealed-rows.repository.ts';

/** A kind for each key: a process that still seals with another one leaves the walk alone. */
const kindOf = (keyName: string) => `renew-seals-${keyName}`;

const SLICE = 250;

/**
 * Where the walk over all sealed rows stands. It goes round until a whole lap finds nothing to renew, because a process
 * that still ran with the older key may have written behind it.
 */
interface RenewCursor {
  readonly collection: number;
  readonly after: string | null;
  /** Rows renewed in this lap. */
  readonly renewed: number;
}

const FIRST_LAP: RenewCursor = { collection: 0, after: null, renewed: 0 };

interface Parts {
  readonly keys: FieldKeyRepository;
  readonly rows: readonly SealedRows[];
  readonly seal: FieldSeal;
}

/** Seals everything anew under the current key, slice by slice, while others read and write. */
function renewJob({ keys, rows, seal }: Parts): JobKind<RenewCursor> {
  return {
    kind: kindOf(seal.keyName),
    async slice({ cursor }, tx) {
      const { after, renewed } = await rows[cursor.collection]!.renew(
        { after: cursor.after, limit: SLICE },
        tx,
      );
      const lap = cursor.renewed + renewed;
      if (after !== null)
        return { cursor: { ...cursor, after, renewed: lap }, released: renewed, done: false };
      const next = { collection: cursor.collection + 1, after: null, renewed: lap };
      if (next.collection < rows.length) return { cursor: next, released: renewed, done: false };
      if (lap > 0) return { cursor: FIRST_LAP, released: renewed, done: false };
      await keys.emptyOthers(seal.keyName, tx);
      return { cursor: next, released: renewed, done: true };
    },
  };
}

/**
 * Before anything is served: refuses to start without a key on which something hangs; where there are older keys, goes on
 * sealing anew, beside the other jobs, so that no freeze waits for it. Answers how to stop.
 * @throws ConfigError that names the missing key by its name.
 */
export async function startRenewal(
  parts: Parts & { storage: Storage; log: Log },
): Promise<(() => Promise<void>) | undefined> {
  const { storage, keys, seal, log } = parts;
  const missing = (await keys.needed()).filter((name) => !seal.keyNames.includes(name));
  if (missing.length > 0)
    throw new ConfigError(
      `TET_FIELD_KEYS_OLD lacks the key named ${missing.join(', ')}: something is still sealed with it`,
    );
  for (const name of seal.keyNames) await keys.use(name);
  if (seal.keyNames.length === 1) return undefined;
  if (!(await keys.isRenewing(kindOf(seal.keyName)))) await beginLap(storage, seal.keyName);
  log.info({ event: 'renewal-begun', job: kindOf(seal.keyName) }, 'sealed fields are being sealed anew');
  const runner = runJobs(storage, [renewJob(parts) as JobKind<never>], (error, job) =>
    log.error(error, { job: job.kind }, 'A job slice failed'),
  );
  return () => runner.close();
}

async function beginLap(storage: Storage, keyName: string): Promise<void> {
  await inTransaction(storage, async (tx) => {
    const kind = kindOf(keyName);
    const job = { _id: `${kind}-${newId()}`, kind, subject: keyName, author: '' };
    await createJob(storage, tx, { ...job, cursor: FIRST_LAP, total: 0 });
  });
}
