import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { readSettings } from '#shared/config/environment.ts';
import { silentLog } from '#shared/log/log.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { createJob, type JobKind, runJobs } from '#shared/storage/job.ts';
import { inTransaction } from '#shared/storage/transaction.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { createApp } from '../../services/household-registry/app.ts';
import { readRegistryConfig } from '../../services/household-registry/config.ts';
import { importRepository } from '../../services/household-registry/import/import.repository.ts';
import { type Import, receiveImport } from '../../services/household-registry/import/import.ts';
import { importFileRepository } from '../../services/household-registry/import/import-file.repository.ts';
import { createImportSeal } from '../../services/household-registry/import/import-seal.ts';
import { IMPORT } from '../../services/household-registry/import/import-work.ts';

const UNIT_SET = '2021-11' as const;
const YEAR = 2026;
const FIELD_KEY = 'ab'.repeat(32);
const PIECE = 1 << 20;

/** The registry's work on imports, without its port. */
export function importWork(storage: Storage) {
  const config = readRegistryConfig(readSettings({ TET_UNIT_SET: UNIT_SET, TET_FIELD_KEY: FIELD_KEY }));
  const { jobs } = createApp({ storage, log: silentLog, config });
  const kinds = jobs.filter(({ kind }) => kind === IMPORT);
  const imports = importRepository(storage);
  const files = importFileRepository(storage, createImportSeal(FIELD_KEY));
  return {
    /** Keeps a file in pieces, as its upload does. */
    async keep(pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, name: string): Promise<string> {
      const id = randomUUID();
      const digest = createHash('sha256');
      let [bytes, number] = [0, 0];
      await files.begin(id);
      for await (const piece of pieces) {
        digest.update(piece);
        bytes += piece.length;
        await files.addPiece(id, number, piece);
        number += 1;
      }
      const file = { id, name, hash: digest.digest('hex'), bytes };
      const unit = loadUnitSet(UNIT_SET).communes('19')[0]!.path;
      const request = { unitSet: UNIT_SET, unit, year: YEAR, standard: '2022-2025' };
      const row = receiveImport({ id, request, file, auto: true, by: 'bench', at: new Date() });
      await inTransaction(storage, (tx) => imports.add(row, tx));
      return id;
    },

    /** Looks at it, tries it and applies it; seconds from the job's start until the last household is durable. */
    async run(id: string): Promise<number> {
      const failures: unknown[] = [];
      const start = performance.now();
      await inTransaction(storage, (tx) =>
        createJob(storage, tx, {
          _id: `import-${id}`,
          kind: IMPORT,
          subject: id,
          author: 'bench',
          cursor: { phase: 'look' },
          total: 0,
        }),
      );
      const runner = runJobs(storage, kinds as readonly JobKind<never>[], (error) => failures.push(error));
      try {
        for (;;) {
          const row = await imports.get(id);
          if (row !== null && !RUNNING.has(row.status)) return checked(row, performance.now() - start);
          if (failures.length > 5) throw failures[0];
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      } finally {
        await runner.close();
      }
    },
  };
}

const RUNNING: ReadonlySet<Import['status']> = new Set(['received', 'trying', 'applying']);

function checked({ status, stop, counts, effect }: Import, milliseconds: number): number {
  assert.equal(status, 'done', JSON.stringify({ status, stop, counts }));
  assert.equal(effect.created, counts.rows, JSON.stringify({ counts, effect }));
  return milliseconds / 1000;
}

/** A file in memory in pieces of an upload's size. */
export function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
