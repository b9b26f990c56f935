import { problem } from '#shared/kernel/problem.ts';

export const PAPER_KINDS = ['pdf', 'jpeg', 'png'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** A scan, photo or PDF of what stands behind a source. Its file is kept by hash, once for all that have it. */
export interface SourcePaper {
  readonly _id: string;
  readonly source: string;
  readonly campaign: string;
  /** sha256 of the file. */
  readonly hash: string;
  readonly kind: PaperKind;
  readonly bytes: number;
  /** What it is called on the screen; the file's own name unless told. */
  readonly name: string;
  readonly by: string;
  readonly at: Date;
  readonly isRemoved: boolean;
  readonly removed: { readonly by: string; readonly at: Date; readonly reason: string } | null;
}

/** A scan of ten pages at 200 dots an inch stays below. */
export const MOST_PAPER_BYTES = 8 << 20;
export const MOST_PAPERS = 30;

export const SOURCE_PAPER_EMPTY = problem('source-paper-empty', 422, 'The file is empty');
export const SOURCE_PAPER_TOO_LARGE = problem('source-paper-too-large', 413, 'The file is too large');
export const SOURCE_PAPER_FOREIGN = problem(
  'source-paper-foreign',
  422,
  'Only PDF, JPEG and PNG files are papers',
);
export const SOURCE_PAPER_KNOWN = problem(
  'source-paper-known',
  409,
  'This file stands beside the source already',
);
export const TOO_MANY_SOURCE_PAPERS = problem(
  'too-many-source-papers',
  409,
  'There are as many papers beside the source as may be',
);
export const SOURCE_PAPER_REMOVED = problem('source-paper-removed', 409, 'This paper is removed already');

const MARKS: Readonly<Record<PaperKind, readonly number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/** What a file is by its first bytes; its name says nothing. */
export function paperKindOf(bytes: Uint8Array): PaperKind | null {
  return PAPER_KINDS.find((kind) => MARKS[kind].every((byte, index) => bytes[index] === byte)) ?? null;
}
