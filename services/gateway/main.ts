import { existsSync } from 'node:fs';
import closeWithGrace from 'close-with-grace';
import { listen } from '#shared/http/server.ts';
import { createLog } from '#shared/log/log.ts';
import { createGateway } from './app.ts';
import { readGatewayConfig } from './config.ts';
import type { Upstreams } from './upstreams.ts';

const config = readGatewayConfig();
const log = createLog({ service: 'gateway' }, { level: config.logLevel });
const { loadingFile } = config;
const state = { loaded: loadingFile === undefined || !existsSync(loadingFile) };
// Whoever loads the sample is another process; it takes the file away when all is there.
const look = setInterval(() => {
  state.loaded ||= loadingFile === undefined || !existsSync(loadingFile);
  if (state.loaded) clearInterval(look);
}, 500);
const upstreams = Object.fromEntries(
  Object.entries(config.urls).map(([name, url]) => [name, { url }]),
) as Upstreams;
const server = await listen(createGateway({ ...config, upstreams, state, log }), config.port, config.host);
log.info({ port: server.port }, 'serving');

closeWithGrace({ delay: 15_000 }, async ({ err }) => {
  if (err !== undefined) log.error(err, {}, 'ending after a fault');
  clearInterval(look);
  await server.close();
});
