import { runProcess } from '#shared/service/run-process.ts';
import { createApp } from './app.ts';
import { readIdentityConfig } from './config.ts';

await runProcess('identity', (parts, settings) =>
  createApp({ ...parts, config: readIdentityConfig(settings) }),
);
