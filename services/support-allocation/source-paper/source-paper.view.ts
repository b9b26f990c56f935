import { z } from 'zod';
import { Hash, Id, Moment } from '#shared/contracts/fields.ts';
import { PAPER_KINDS, type SourcePaper } from './source-paper.ts';

export const SourcePaperView = z.strictObject({
  id: Id,
  source: Id,
  name: z.string(),
  kind: z.enum(PAPER_KINDS),
  bytes: z.int(),
  hash: Hash.describe('sha256 of the file'),
  by: Id,
  at: Moment,
  removed: z.strictObject({ by: Id, at: Moment, reason: z.string() }).nullable(),
});

export function viewPaper(paper: SourcePaper): z.input<typeof SourcePaperView> {
  const { _id, source, name, kind, bytes, hash, by, at, removed } = paper;
  return {
    ...{ id: _id, source, name, kind, bytes, hash, by, at: at.toISOString() },
    removed: removed === null ? null : { ...removed, at: removed.at.toISOString() },
  };
}
