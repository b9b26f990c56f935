import type { IncomingMessage, ServerResponse } from 'node:http';

const NAME = 'tet_refresh';
/** Sent nowhere else: no other route has use for it, and signing out only has to delete it. */
const PATH = '/api/v1/refresh';
const SECONDS = 30 * 24 * 3_600;

/** Browsers say so; programs get both tokens in JSON. */
export function isWeb(req: IncomingMessage): boolean {
  return req.headers['x-client'] === 'web';
}

export function readRefreshCookie(req: IncomingMessage): string | null {
  for (const pair of (req.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=');
    if (name === NAME && value !== undefined && value !== '') return value;
  }
  return null;
}

export function setRefreshCookie(res: ServerResponse, token: string, secure: boolean): void {
  res.setHeader('Set-Cookie', cookie(token, SECONDS, secure));
}

export function clearRefreshCookie(res: ServerResponse, secure: boolean): void {
  res.setHeader('Set-Cookie', cookie('', 0, secure));
}

function cookie(value: string, seconds: number, secure: boolean): string {
  const flags = `Path=${PATH}; Max-Age=${seconds}; HttpOnly; SameSite=Strict`;
  return `${NAME}=${value}; ${flags}${secure ? '; Secure' : ''}`;
}
