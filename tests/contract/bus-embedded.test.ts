import { createEmbeddedBus } from '#shared/events/embedded-bus.ts';
import { silentLog } from '#shared/log/log.ts';
import { busSuite } from './bus-suite.ts';

busSuite('embedded', async () => createEmbeddedBus({ log: silentLog }));
