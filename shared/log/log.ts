import pino, { type DestinationStream } from 'pino';

/** Only these leave the process; whatever else a caller passes is dropped, so a name or an ID cannot slip into a log. */
const ALLOWED = new Set([
  'service',
  'event',
  'count',
  'ms',
  'status',
  'method',
  'route',
  'traceId',
  'code',
  'consumer',
  'type',
  'eventId',
  'page',
  'generation',
  'topic',
  'partition',
  'offset',
  'lag',
  'job',
  'attempt',
  'port',
  'reason',
  'bus',
  'path',
]);

export type LogFields = Readonly<Record<string, unknown>>;

export interface Log {
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  /** The error's name, message and stack are logged; messages of our own errors carry no personal data. */
  error(error: unknown, fields: LogFields, message: string): void;
  with(fields: LogFields): Log;
}

export interface LogOptions {
  readonly level?: string;
  readonly destination?: DestinationStream;
}

/** JSON lines through pino, with an allowlist of fields. */
export function createLog(fields: LogFields, options: LogOptions = {}): Log {
  const base = { level: options.level ?? 'info', base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const logger = options.destination === undefined ? pino(base) : pino(base, options.destination);
  return logOver(logger, allowed(fields));
}

/** For tests and tools that want silence. */
export const silentLog: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  with: () => silentLog,
};

function logOver(logger: pino.Logger, bound: LogFields): Log {
  return {
    info: (fields, message) => logger.info({ ...bound, ...allowed(fields) }, message),
    warn: (fields, message) => logger.warn({ ...bound, ...allowed(fields) }, message),
    error: (error, fields, message) =>
      logger.error({ ...bound, ...allowed(fields), err: describe(error) }, message),
    with: (fields) => logOver(logger, { ...bound, ...allowed(fields) }),
  };
}

function allowed(fields: LogFields): LogFields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => ALLOWED.has(name)));
}

function describe(error: unknown): LogFields {
  if (!(error instanceof Error)) return { message: String(error) };
  return { name: error.name, message: error.message.slice(0, 500), stack: error.stack?.slice(0, 2_000) };
}
