import { readFileSync } from 'node:fs';
import { readSettings, type Settings } from '../config/environment.ts';
import { UnitSet } from '../contracts/fields.ts';

/** What every service process is told. */
export interface ProcessConfig {
  readonly settings: Settings;
  readonly mongodbUri: string;
  /** Put before database names, so that several installations share one server. */
  readonly databasePrefix: string;
  readonly brokers: readonly string[];
  readonly topicPrefix: string;
  readonly port: number;
  readonly host: string;
  /** The text of a JWKS: the public keys that tokens are checked with. */
  readonly jwks: string;
  readonly issuer: string;
  readonly unitSet: UnitSet;
  readonly logLevel: string;
  readonly rateLimit: number;
  /** The gateway, and the proxies in front of it: without them a whole province would be one address. */
  readonly trustedProxies: number;
}

/** @throws ConfigError naming all that is missing. */
export function readProcessConfig(): ProcessConfig {
  const settings = readSettings(process.env);
  const mongodbUri = settings.text('MONGODB_URI');
  const brokers = settings.list('KAFKA_BROKERS');
  settings.text('KAFKA_BROKERS');
  const jwksFile = settings.text('TET_JWKS_FILE');
  const port = settings.integer('PORT', 8080);
  const rateLimit = settings.integer('TET_RATE_LIMIT', 600);
  const trustedProxies = 1 + settings.integer('TET_TRUSTED_PROXIES', 0);
  settings.check();
  return {
    settings,
    mongodbUri,
    databasePrefix: settings.optional('TET_DATABASE_PREFIX') ?? '',
    brokers,
    topicPrefix: settings.optional('TET_TOPIC_PREFIX') ?? '',
    port,
    host: settings.optional('HOST') ?? '127.0.0.1',
    jwks: readFileSync(jwksFile, 'utf8'),
    issuer: settings.optional('TET_ISSUER') ?? 'tet-100',
    unitSet: UnitSet.parse(settings.optional('TET_UNIT_SET') ?? '2026-04'),
    logLevel: settings.optional('TET_LOG_LEVEL') ?? 'info',
    rateLimit,
    trustedProxies,
  };
}
