import { z } from 'zod';
import type { Permission } from '#shared/access/caller.ts';
import { Id } from '#shared/contracts/fields.ts';
import { newEvent } from '#shared/contracts/new-event.ts';
import { SourcePaperAttachedV1 } from '#shared/contracts/source/paper-attached.v1.ts';
import { SourcePaperRemovedV1 } from '#shared/contracts/source/paper-removed.v1.ts';
import { readBody } from '#shared/http/read-body.ts';
import { type Route, route, STREAMED } from '#shared/http/route.ts';
import { contentHash, newId, sha256 } from '#shared/kernel/hash.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { execute } from '#shared/storage/execute.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import { mayAct } from '../campaign/campaign.policy.ts';
import type { CampaignRepository } from '../campaign/campaign.repository.ts';
import { heldSource } from '../source/held-source.ts';
import type { SourceRepository } from '../source/source.repository.ts';
import type { Source } from '../source/source.ts';
import type { SourcePaperRepository } from './source-paper.repository.ts';
import {
  MOST_PAPER_BYTES,
  type PaperKind,
  paperKindOf,
  SOURCE_PAPER_EMPTY,
  SOURCE_PAPER_FOREIGN,
  SOURCE_PAPER_KNOWN,
  SOURCE_PAPER_REMOVED,
  SOURCE_PAPER_TOO_LARGE,
  type SourcePaper,
  TOO_MANY_SOURCE_PAPERS,
} from './source-paper.ts';
import { SourcePaperView, viewPaper } from './source-paper.view.ts';

export interface SourcePaperParts {
  readonly storage: Storage;
  readonly campaigns: CampaignRepository;
  readonly sources: SourceRepository;
  readonly papers: SourcePaperRepository;
}

const TYPES: Readonly<Record<PaperKind, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
};
const text = (most: number) => z.string().max(most).transform(cleanText);
const ById = z.strictObject({ id: Id });
const OfPaper = z.strictObject({ id: Id, paper: Id });

/** What stands behind a source, on paper: seen by those above the unit that holds it, put there and removed by its staff. */
export function sourcePaperRoutes(parts: SourcePaperParts): readonly Route[] {
  return [listRoute(parts), fileRoute(parts), attachRoute(parts), removalRoute(parts)];
}

function listRoute(parts: SourcePaperParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/sources/:id/papers',
    summary: 'Papers beside a source, newest first, removed ones named too',
    params: ById,
    answer: z.strictObject({ items: z.array(SourcePaperView) }),
    problems: [NOT_FOUND],
    async handle({ params, permission }) {
      const source = await seenSource(parts, params.id, permission);
      if (!source.ok) return source;
      return accept({ items: (await parts.papers.ofSource(params.id)).map(viewPaper) });
    },
  });
}

function fileRoute(parts: SourcePaperParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/sources/:id/papers/:paper/file',
    summary: 'The file of a paper',
    params: OfPaper,
    produces: 'application/octet-stream',
    answer: z.unknown(),
    problems: [NOT_FOUND],
    async handle({ params, permission, raw: { res } }) {
      const source = await seenSource(parts, params.id, permission);
      if (!source.ok) return source;
      const paper = await parts.papers.get(params.id, params.paper);
      const content = paper === null || paper.isRemoved ? null : await parts.papers.content(paper.hash);
      if (paper === null || content === null) return refuse(NOT_FOUND);
      const extension = paper.kind === 'jpeg' ? 'jpg' : paper.kind;
      res.writeHead(200, {
        'Content-Type': TYPES[paper.kind],
        // Never shown under our address: a stranger made it.
        'Content-Disposition': `attachment; filename="van-ban-${paper._id.slice(0, 8)}.${extension}"`,
        'Content-Length': content.length,
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
      });
      res.end(content);
      return STREAMED;
    },
  });
}

function attachRoute(parts: SourcePaperParts): Route {
  const { storage, papers } = parts;
  return route({
    method: 'POST',
    path: '/api/v1/sources/:id/papers',
    summary: 'Put a scan, photo or PDF of a paper beside a source',
    params: ById,
    query: z.strictObject({ name: text(200).default('') }),
    consumes: '*/*',
    answer: SourcePaperView,
    status: 201,
    problems: [
      NOT_FOUND,
      SOURCE_PAPER_EMPTY,
      SOURCE_PAPER_TOO_LARGE,
      SOURCE_PAPER_FOREIGN,
      SOURCE_PAPER_KNOWN,
      TOO_MANY_SOURCE_PAPERS,
    ],
    async handle({ params: { id }, query: { name }, permission, command, raw }) {
      if (!permission.ok) return permission;
      const content = await readBody(raw.req, MOST_PAPER_BYTES);
      if (content === null) return refuse(SOURCE_PAPER_TOO_LARGE);
      const kept = { source: id, name, hash: sha256(content) };
      const own = { ...command, contentHash: contentHash(kept), content: kept };
      return execute(storage, own, async (tx) => {
        const held = await heldSource({ ...parts, id, permission }, tx);
        if (!held.ok) return held;
        if (content.length === 0) return refuse(SOURCE_PAPER_EMPTY);
        const kind = paperKindOf(content);
        if (kind === null) return refuse(SOURCE_PAPER_FOREIGN);
        const { isKnown, isFull } = await papers.standing(kept, tx);
        if (isKnown) return refuse(SOURCE_PAPER_KNOWN);
        if (isFull) return refuse(TOO_MANY_SOURCE_PAPERS);
        const { source } = held.value;
        const paper: SourcePaper = {
          ...{ _id: newId(), ...kept, campaign: source.campaign, kind, bytes: content.length },
          ...{ by: command.author, at: tx.at, isRemoved: false, removed: null },
        };
        await papers.add(paper, content, tx);
        const { bytes, hash } = paper;
        const data = { ...namesOf(paper, source), hash, kind, bytes };
        tx.append([newEvent(SourcePaperAttachedV1, { key: paper._id, seq: 1, data })]);
        return accept(viewPaper(paper));
      });
    },
  });
}

function removalRoute(parts: SourcePaperParts): Route {
  const { storage, papers } = parts;
  return route({
    method: 'POST',
    path: '/api/v1/sources/:id/papers/:paper/removal',
    summary: 'Take a paper away from a source, with the reason',
    params: OfPaper,
    body: z.strictObject({ reason: text(500).pipe(z.string().min(1)) }),
    answer: SourcePaperView,
    problems: [NOT_FOUND, SOURCE_PAPER_REMOVED],
    handle: ({ params, body: { reason }, permission, command }) =>
      execute(storage, command, async (tx) => {
        const held = await heldSource({ ...parts, id: params.id, permission }, tx);
        if (!held.ok) return held;
        const paper = await papers.get(params.id, params.paper, tx);
        if (paper === null) return refuse(NOT_FOUND);
        if (paper.isRemoved) return refuse(SOURCE_PAPER_REMOVED);
        const removed = { by: command.author, at: tx.at, reason };
        await papers.remove(paper, removed, tx);
        const data = { ...namesOf(paper, held.value.source), hash: paper.hash, reason };
        tx.append([newEvent(SourcePaperRemovedV1, { key: paper._id, seq: 2, data })]);
        return accept(viewPaper({ ...paper, isRemoved: true, removed }));
      }),
  });
}

function namesOf({ _id, source, campaign }: SourcePaper, { unit }: Source) {
  return { paper: _id, source, campaign, unit };
}

async function seenSource(
  { sources, campaigns }: SourcePaperParts,
  id: string,
  permission: Permission,
): Promise<Result<Source>> {
  const source = await sources.get(id);
  const campaign = source === null ? null : await campaigns.get(source.campaign);
  if (source === null || campaign === null) return refuse(NOT_FOUND);
  return mayAct(permission, { unitSet: campaign.unitSet, unit: source.unit })
    ? accept(source)
    : refuse(NOT_FOUND);
}
