import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../shell/api-client.ts';
import { problemOfAnswer } from '../../shell/api-problem.ts';
import type { Answer, Body } from '../../shell/api-types.ts';
import { api, session } from '../desk.ts';

export type PrintJob = Answer<'/api/v1/print-jobs'>['items'][number];
export type PrintWish = Body<'/api/v1/print-jobs'>;

const WATCH_MS = 1_000;
const SHOWN = 30;

export function isOver({ status }: Pick<PrintJob, 'status'>): boolean {
  return status === 'done' || status === 'cancelled' || status === 'failed';
}

/** What was printed of a campaign, newest first; watched while something is being printed. */
export function usePrintJobs(campaign: string | undefined) {
  return useQuery({
    queryKey: ['print-jobs', campaign],
    enabled: campaign !== undefined,
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/print-jobs', { params: { query: { campaign: campaign ?? '', limit: SHOWN } } }),
      ),
    refetchInterval: ({ state }) => (state.data?.items.some((job) => !isOver(job)) ? WATCH_MS : false),
  });
}

export function askForPrint(body: PrintWish, id: string) {
  return answerOf(api.POST('/api/v1/print-jobs', { params: { header: { 'Idempotency-Key': id } }, body }));
}

export function cancelPrint(job: string, id: string) {
  return answerOf(
    api.POST('/api/v1/print-jobs/{id}/cancel', {
      params: { path: { id: job }, header: { 'Idempotency-Key': id } },
      body: {},
    }),
  );
}

/** Hands the printed file to the browser. */
export async function takeFile(job: Pick<PrintJob, 'id' | 'file'>): Promise<void> {
  const response = await session.fetch(new Request(`/api/v1/print-jobs/${job.id}/file`));
  if (!response.ok) throw problemOfAnswer(response, await response.json().catch(() => null));
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = job.file?.name ?? 'danh-sach.pdf';
  link.click();
  // The browser takes the file over on its own time.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
