import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import { Id, UnitPath } from '#shared/contracts/fields.ts';
import { type Route, route, STREAMED } from '#shared/http/route.ts';
import type { Clock } from '#shared/kernel/clock.ts';
import { newId } from '#shared/kernel/hash.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { execute } from '#shared/storage/execute.ts';
import { createJob } from '#shared/storage/job.ts';
import { mayAct, maySee } from '../campaign/campaign.policy.ts';
import type { CampaignRepository } from '../campaign/campaign.repository.ts';
import { listQuery, partOf, toPage } from '../newest-first.ts';
import { GIFTS_NOT_RELEASED } from '../receipt-list/receipt-list.ts';
import { releasedPlans, type VillageParts } from '../receipt-list/village-reader.ts';
import type { SourceRepository } from '../source/source.repository.ts';
import { PRINT, PRINT_START } from './print.job.ts';
import type { PrintJobRepository } from './print-job.repository.ts';
import {
  decideCancel,
  decideDownload,
  judgeFormat,
  MOST_OPEN,
  NO_WORKBOOK,
  NOTHING_TO_PRINT,
  PRINT_ENDED,
  PRINT_FILE_EXPIRED,
  PRINT_NOT_DONE,
  type PrintFormat,
  type PrintJob,
  TOO_MANY_PRINTS,
} from './print-job.ts';
import { FormatField, LayoutField, PaperKindField, PrintJobView, viewPrintJob } from './print-job.view.ts';
import type { PrintPartRepository } from './print-part.repository.ts';

export interface PrintJobParts extends VillageParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly campaigns: CampaignRepository;
  readonly sources: SourceRepository;
  readonly prints: PrintJobRepository;
  readonly printParts: PrintPartRepository;
}

const params = z.strictObject({ id: Id });

const AskForPrint = z.strictObject({
  campaign: Id,
  unit: UnitPath,
  kind: PaperKindField,
  layout: LayoutField.default('plain'),
  format: FormatField.default('pdf'),
  source: Id.nullable().default(null).describe('null: of all sources together'),
});

export function printJobRoutes(parts: PrintJobParts): readonly Route[] {
  return [listPrints(parts), getPrint(parts), askForPrint(parts), cancelPrint(parts), download(parts)];
}

function listPrints({ campaigns, prints, clock }: PrintJobParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/print-jobs',
    summary: 'What was printed of a campaign at the caller’s places, newest first',
    query: z.strictObject({ campaign: Id, ...listQuery }),
    answer: z.strictObject({ items: z.array(PrintJobView), nextCursor: z.string().nullable() }),
    async handle({ permission, query }) {
      if (!permission.ok) return permission;
      const campaign = await campaigns.get(query.campaign);
      if (campaign === null || !maySee(permission.value, campaign)) return refuse(NOT_FOUND);
      const rows = await prints.listAt(campaign._id, permission.value, partOf(query));
      return accept(toPage(rows, query.limit, (job) => viewPrintJob(job, clock())));
    },
  });
}

function getPrint({ prints, clock }: PrintJobParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/print-jobs/:id',
    summary: 'How far a print is',
    params,
    answer: PrintJobView,
    async handle({ permission, params: { id } }) {
      const job = await prints.get(id);
      if (job === null || !mayAct(permission, job)) return refuse(NOT_FOUND);
      return accept(viewPrintJob(job, clock()));
    },
  });
}

function askForPrint(parts: PrintJobParts): Route {
  const { storage, campaigns, candidates, gifts, prints, sources } = parts;
  return route({
    method: 'POST',
    path: '/api/v1/print-jobs',
    summary: 'Prints the lists of a village, or of every village of a place, in the background',
    body: AskForPrint,
    command: 'header',
    status: 201,
    answer: PrintJobView,
    problems: [NO_WORKBOOK, NOTHING_TO_PRINT, GIFTS_NOT_RELEASED, TOO_MANY_PRINTS],
    handle: ({ command, permission, body }) =>
      execute(storage, command, async (tx) => {
        const campaign = await campaigns.get(body.campaign, tx);
        if (campaign === null) return refuse(NOT_FOUND);
        const { unitSet, list } = campaign;
        if (!mayAct(permission, { unitSet, unit: body.unit })) return refuse(NOT_FOUND);
        const format = judgeFormat(body);
        if (!format.ok) return format;
        const wanted = body.source === null ? [] : [body.source];
        const [source] = await sources.getMany(campaign._id, wanted, tx);
        if (body.source !== null && source === undefined) return refuse(NOT_FOUND);
        if ((await prints.countOpen(command.author, tx)) >= MOST_OPEN) return refuse(TOO_MANY_PRINTS);
        const released = await releasedPlans(parts, campaign._id);
        if (!released.ok) return released;
        const plans = released.value.map((plan) => plan._id);
        if (!(await gifts.isAnyWithin(body.unit, { plans, source: body.source })))
          return refuse(NOTHING_TO_PRINT);
        const job: PrintJob = {
          _id: newId(),
          ...body,
          unitSet,
          sourceName: source?.name ?? null,
          plans,
          status: 'waiting',
          villages: await candidates.countVillages(list, body.unit),
          printed: 0,
          pages: 0,
          rows: 0,
          reprints: 0,
          requestedBy: command.author,
          createdAt: tx.at,
          downloads: [],
        };
        await prints.add(job, tx);
        await createJob(storage, tx, {
          _id: `${PRINT}:${job._id}`,
          kind: PRINT,
          subject: job._id,
          author: command.author,
          cursor: PRINT_START,
          total: job.villages,
        });
        return accept(viewPrintJob(job, tx.at));
      }),
  });
}

function cancelPrint({ storage, prints }: PrintJobParts): Route {
  return route({
    method: 'POST',
    path: '/api/v1/print-jobs/:id/cancel',
    summary: 'Stops a print; nothing of it is kept',
    params,
    body: z.strictObject({}),
    command: 'header',
    answer: PrintJobView,
    problems: [PRINT_ENDED],
    handle: ({ command, permission, params: { id } }) =>
      execute(storage, command, async (tx) => {
        const job = await prints.get(id, tx);
        if (job === null || !mayAct(permission, job)) return refuse(NOT_FOUND);
        const decision = decideCancel(job);
        if (!decision.ok) return decision;
        const changes = { status: 'cancelled', cancelledBy: command.author, endedAt: tx.at } as const;
        await prints.change(job, changes, tx);
        return accept(viewPrintJob({ ...job, ...changes }, tx.at));
      }),
  });
}

const CONTENT_TYPES: Readonly<Record<PrintFormat, string>> = {
  pdf: 'application/pdf',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

function download({ prints, printParts, clock }: PrintJobParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/print-jobs/:id/file',
    summary: 'The printed file; who takes it is noted',
    params,
    answer: z.string().describe('PDF, ZIP or workbook'),
    produces: 'application/octet-stream',
    problems: [PRINT_NOT_DONE, PRINT_FILE_EXPIRED],
    async handle({ permission, params: { id }, caller, raw }) {
      const job = await prints.get(id);
      if (job === null || !mayAct(permission, job)) return refuse(NOT_FOUND);
      const file = decideDownload(job, clock());
      if (!file.ok) return file;
      await prints.noteDownload(id, { by: caller.account, at: clock() });
      const { name, bytes, chunks } = file.value;
      raw.res.writeHead(200, {
        'Content-Type': CONTENT_TYPES[job.format],
        'Content-Length': bytes,
        'Content-Disposition': `attachment; filename="${name}"`,
        'Cache-Control': 'private, no-store',
      });
      await send(raw.res, printParts.readChunks(id, chunks));
      return STREAMED;
    },
  });
}

async function send(res: ServerResponse, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    for await (const piece of pieces) {
      if (res.destroyed) return;
      if (!res.write(piece)) await Promise.race([once(res, 'drain'), once(res, 'close')]);
    }
    res.end();
  } catch (error) {
    // Half a file must not look like a whole one.
    res.destroy();
    throw error;
  }
}
