import { z } from 'zod';
import { readSettings } from '#shared/config/environment.ts';
import { UnitSet } from '#shared/contracts/fields.ts';
import { Installation } from './installation/installation.routes.ts';

const Urls = z.record(z.string(), z.url());

export interface GatewayConfig {
  readonly port: number;
  readonly host: string;
  /** Address of each service, by name. */
  readonly urls: Readonly<Record<string, string>>;
  readonly webRoot: string;
  readonly openapiFile: string;
  readonly installation: Installation;
  /** While this file is there, pages show that the sample is being loaded. */
  readonly loadingFile: string | undefined;
  readonly logLevel: string;
  readonly trustedProxies: number;
}

/** @throws ConfigError naming all that is missing. */
export function readGatewayConfig(environment = process.env): GatewayConfig {
  const settings = readSettings(environment);
  const urls = settings.text('TET_UPSTREAMS');
  const webRoot = settings.text('TET_WEB_ROOT');
  const openapiFile = settings.text('TET_OPENAPI_FILE');
  const port = settings.integer('PORT', 8080);
  const trustedProxies = settings.integer('TET_TRUSTED_PROXIES', 0);
  settings.check();
  const unitSet = UnitSet.parse(settings.optional('TET_UNIT_SET') ?? '2026-04');
  const sample = (settings.optional('TET_SAMPLE') ?? 'none') !== 'none';
  const accounts = settings.optional('TET_SAMPLE_ACCOUNTS');
  return {
    port,
    host: settings.optional('HOST') ?? '127.0.0.1',
    urls: Urls.parse(JSON.parse(urls)),
    webRoot,
    openapiFile,
    installation: Installation.parse({
      sample,
      unitSet,
      ...(sample && accounts !== undefined ? { accounts: JSON.parse(accounts) } : {}),
    }),
    loadingFile: settings.optional('TET_LOADING_FILE'),
    logLevel: settings.optional('TET_LOG_LEVEL') ?? 'info',
    trustedProxies,
  };
}
