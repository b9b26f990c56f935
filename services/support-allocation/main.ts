import { runProcess } from '#shared/service/run-process.ts';
import { createApp } from './app.ts';
import { readAllocationConfig } from './config.ts';

await runProcess('support-allocation', (parts, settings) =>
  createApp({ ...parts, config: readAllocationConfig(settings) }),
);
