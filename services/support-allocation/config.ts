import type { Settings } from '#shared/config/environment.ts';

export interface AllocationConfig {
  /** Made data: every printed page says that it is worth nothing. */
  readonly sample: boolean;
  /** Milliseconds that one list may take to print before its thread is ended. */
  readonly printTimeLimit: number;
  /** Megabytes that the printing thread may hold. */
  readonly printMemory: number;
  /** Milliseconds, and megabytes, that the dividing of one plan may take before its thread is ended. */
  readonly planTimeLimit: number;
  readonly planMemory: number;
  /** đồng of its own sources that a unit below a plan's may approve in one plan; null: no limit. */
  readonly approvalLimit: number | null;
  /** Days that a printed file can be downloaded. */
  readonly printKeepDays: number;
}

/** Read from settings, so that one process may hold several services. */
export function readAllocationConfig(settings: Settings): AllocationConfig {
  const sample = settings.optional('TET_SAMPLE');
  const hasLimit = settings.optional('TET_APPROVAL_LIMIT_DONG') !== undefined;
  return {
    sample: sample !== undefined && sample !== 'none',
    printTimeLimit: settings.integer('TET_PRINT_TIME_LIMIT_MS', 30_000),
    printMemory: settings.integer('TET_PRINT_MEMORY_MB', 350),
    planTimeLimit: settings.integer('TET_PLAN_TIME_LIMIT_MS', 60_000),
    planMemory: settings.integer('TET_PLAN_MEMORY_MB', 600),
    approvalLimit: hasLimit ? settings.integer('TET_APPROVAL_LIMIT_DONG', 0) : null,
    printKeepDays: settings.integer('TET_PRINT_KEEP_DAYS', 14),
  };
}
