import { z } from 'zod';

/** What travels on the bus: CloudEvents 1.0 with the extension attributes this system needs. */
export const CloudEvent = z
  .object({
    specversion: z.literal('1.0'),
    id: z.string().min(1).max(200).describe('commandId.index; unique within its source'),
    source: z.string().min(1).max(60).describe('the service that said it'),
    type: z.string().min(1).max(100),
    subject: z.string().min(1).max(200).describe('key: the id of the document that changed'),
    time: z.iso.datetime({ offset: true }).describe('when it happened'),
    datacontenttype: z.literal('application/json'),
    sequence: z.int().positive().describe('how many events the document has had, this one included'),
    partitionkey: z.string().min(1).max(200),
    recordedtime: z.iso.datetime({ offset: true }).describe('when it became durable'),
    author: z.string().max(200).describe('account id, or the job or reaction that did it'),
    generation: z.int().positive().describe('raised when the source was restored from a backup'),
    page: z.int().positive().describe('the page of the source’s log that holds it'),
    data: z.unknown(),
  })
  .strict();

export type CloudEvent = z.infer<typeof CloudEvent>;
