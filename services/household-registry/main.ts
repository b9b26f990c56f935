import { runProcess } from '#shared/service/run-process.ts';
import { createApp } from './app.ts';
import { readRegistryConfig } from './config.ts';

await runProcess('household-registry', (parts, settings) =>
  createApp({ ...parts, config: readRegistryConfig(settings) }),
);
