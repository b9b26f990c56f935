import { ApiProblem, problemOfAnswer } from '../../shell/api-problem.ts';
import { session } from '../desk.ts';

export interface SentFile {
  readonly file: File;
  /** With the query that says what the file is. */
  readonly address: string;
  /** The command's. */
  readonly id: string;
  /** Share of the file that is sent, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Sends a file. `fetch` cannot tell how far an upload is, so this is the older way. @throws ApiProblem */
export async function sendFile<Answer>({ file, address, id, onProgress }: SentFile): Promise<Answer> {
  const token = await session.token();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Idempotency-Key', id);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total);
    request.onload = () => {
      if (request.status === 201) return resolve(request.response as Answer);
      const headers = { get: (name: string) => request.getResponseHeader(name) };
      reject(problemOfAnswer({ status: request.status, headers }, request.response));
    };
    request.onerror = () => reject(new ApiProblem({ code: 'unreachable', status: 0 }));
    request.send(file);
  });
}

/** Another file or a changed one is another command, even under the same name. */
export function fileMark({ name, size, lastModified }: File): string {
  return `${name}|${size}|${lastModified}`;
}
