import type { ZodOpenApiSchemaObject } from 'zod-openapi';

export const COMMAND_HEADER = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'The command’s id, made by the client; the same id gets the first answer again',
  schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{8,100}$' },
} as const;

export const PROBLEM_SCHEMA: ZodOpenApiSchemaObject = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status', 'code', 'traceId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'stable for ever' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code'],
        properties: {
          pointer: { type: 'string', description: 'RFC 6901; of params and query after /params and /query' },
          code: { type: 'string' },
          detail: { type: 'string' },
        },
      },
    },
    traceId: { type: 'string' },
  },
};
