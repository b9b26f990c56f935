import type { HeldRole } from '#shared/access/caller.ts';
import { nameBasedId } from '#shared/kernel/hash.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { SLICE } from '#shared/storage/execute-batch.ts';
import { inTransaction, type Transaction } from '#shared/storage/transaction.ts';
import { type AccountRepository, accountRepository } from './account/account.repository.ts';
import { createAccount, eventOf } from './account/account.ts';
import { hashPassword } from './password/password-hash.ts';

export interface SeededAccount {
  readonly username: string;
  readonly displayName: string;
  readonly password: string;
  readonly roles: readonly HeldRole[];
  /** Of a real installation's first administrator; a sample's passwords stay as they are shown. */
  readonly mustChangePassword?: boolean;
}

const ACCOUNT_NAMESPACE = '5d0a7b0e-3d0c-4a53-9a55-7a3b8f4f1c10';
const AUTHOR = 'installation';

/** Makes the accounts that are not there yet, by the same decision and events as an administrator; returns how many. */
export async function seedAccounts(storage: Storage, accounts: readonly SeededAccount[]): Promise<number> {
  const repository = accountRepository(storage);
  const present = await Promise.all(accounts.map(({ username }) => repository.loadByUsername(username)));
  const missing = accounts.filter((_, index) => present[index] === null);
  const hashes = await hashesOf(missing);
  for (let start = 0; start < missing.length; start += SLICE) {
    const slice = missing.slice(start, start + SLICE);
    await inTransaction(storage, (tx) => insertMissing(repository, { slice, hashes, tx }));
  }
  return missing.length;
}

async function insertMissing(
  repository: AccountRepository,
  { slice, hashes, tx }: { slice: readonly SeededAccount[]; hashes: Map<string, string>; tx: Transaction },
): Promise<void> {
  const made = slice.map(({ username, displayName, password, roles, mustChangePassword = false }) =>
    createAccount({
      id: nameBasedId(ACCOUNT_NAMESPACE, username),
      username,
      displayName,
      roles,
      mustChangePassword,
      passwordHash: hashes.get(password)!,
    }),
  );
  await repository.insert(made, tx);
  for (const account of made) tx.append({ id: `seed-${account.id}`, author: AUTHOR }, [eventOf(account)]);
}

/** Once per distinct password: those of a sample are all the same and shown to everybody. */
async function hashesOf(accounts: readonly SeededAccount[]): Promise<Map<string, string>> {
  const passwords = [...new Set(accounts.map(({ password }) => password))];
  const hashes = await Promise.all(passwords.map(hashPassword));
  return new Map(passwords.map((password, index) => [password, hashes[index]!]));
}
