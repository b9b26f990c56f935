import { runProcess } from '#shared/service/run-process.ts';
import { createApp } from './app.ts';
import { readDeliveryConfig } from './config.ts';

await runProcess('delivery-confirmation', (parts, settings) =>
  createApp({ ...parts, config: readDeliveryConfig(settings) }),
);
