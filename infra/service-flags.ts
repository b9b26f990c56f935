/**
 * Node's options for a service. By itself V8 lets a heap grow to several times of what lives in it before it cleans up:
 * an import of 60,000 rows then holds 100 MB of garbage. `npm start` gives them to the process of all services too, by
 * package.json, because Node takes the first of them only at its start.
 */
export const SERVICE_FLAGS = ['--max-semi-space-size=8', '--heap-growing-percent=40'] as const;
