import { ApiProblem, problemOfAnswer } from '../../shell/api-problem.ts';
import type { Import } from '../../shell/api-types.ts';
import { session } from '../desk.ts';

export interface Upload {
  readonly file: File;
  readonly unit: string;
  readonly year: number;
  readonly standard: string;
  readonly id: string;
  /** Share of the file that is sent, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Sends a list's file. `fetch` cannot tell how far an upload is, so this is the older way. @throws ApiProblem */
export async function uploadFile(upload: Upload): Promise<Import> {
  const { file, unit, year, standard, id, onProgress } = upload;
  const token = await session.token();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const query = new URLSearchParams({ year: String(year), standard, name: file.name.slice(0, 200) });
    request.open('POST', `/api/v1/imports/${unit}?${query}`);
    request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Idempotency-Key', id);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total);
    request.onload = () => {
      if (request.status === 201) return resolve(request.response as Import);
      const headers = { get: (name: string) => request.getResponseHeader(name) };
      reject(problemOfAnswer({ status: request.status, headers }, request.response));
    };
    request.onerror = () => reject(new ApiProblem({ code: 'unreachable', status: 0 }));
    request.send(file);
  });
}
