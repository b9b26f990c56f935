import { problemOfAnswer } from '../../shell/api-problem.ts';
import { session } from '../desk.ts';

/** Fetches a file and hands it to the browser as a download; with a body it is asked for by POST. @throws ApiProblem */
export async function takeFile(address: string, body?: object): Promise<void> {
  const sent =
    body === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        };
  const response = await session.fetch(new Request(address, sent));
  if (!response.ok) throw problemOfAnswer(response, await response.json().catch(() => null));
  const [, name = 'danh-sach.xlsx'] =
    /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser takes the file over on its own time.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
