import { problemOfAnswer, toApiProblem } from '../shell/api-problem.ts';
import type { Answer, Body } from '../shell/api-types.ts';

export type ClaimForm = Answer<'/api/v1/claim-form'>;
export type ClaimState = Answer<'/api/v1/public-claims/{receipt}'>;
export type ClaimReport = Body<'/api/v1/public-claims'>;

const TIMEOUT_MS = 30_000;

/** A form for one place, with the places below it; '' is the whole country. */
export function getForm(path: string): Promise<ClaimForm> {
  return ask<ClaimForm>(path === '' ? '/api/v1/claim-form' : `/api/v1/claim-form/${path}`);
}

export function getState(receipt: string): Promise<ClaimState> {
  return ask<ClaimState>(`/api/v1/public-claims/${encodeURIComponent(receipt)}`);
}

/** The same id while the outcome is unknown: sending again never reports twice. */
export async function sendReport(report: ClaimReport, id: string): Promise<string> {
  const answer = await ask<{ receipt: string }>('/api/v1/public-claims', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': id },
    body: JSON.stringify(report),
  });
  return answer.receipt;
}

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(path, {
    ...init,
    credentials: 'omit',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((error: unknown) => {
    throw toApiProblem(error);
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok || body === null) throw problemOfAnswer(response, body);
  return body as T;
}
