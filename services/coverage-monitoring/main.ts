import { runProcess } from '#shared/service/run-process.ts';
import { createApp } from './app.ts';
import { readCoverageConfig } from './config.ts';

await runProcess('coverage-monitoring', (parts, settings) =>
  createApp({ ...parts, config: readCoverageConfig(settings) }),
);
