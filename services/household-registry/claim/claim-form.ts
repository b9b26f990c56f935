import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';

/** Nobody reads the page and writes a name in less; no puzzle is asked of anybody. */
export const SHORTEST_FILL = 4_000;
const LONGEST_FILL = 24 * 3_600_000;

export const FORM_TOO_FRESH = problem('form-too-fresh', 422, 'The form was sent faster than a person writes');
export const FORM_TOO_OLD = problem('form-too-old', 422, 'The form was opened too long ago; open it again');

export interface FormSeal {
  /** Says when a form was handed out, so that nobody but us can say so. */
  issue(at: Date): string;
  check(form: string, at: Date): Result<null>;
}

/** Forms are told apart from forged ones by a key of their own, derived from `fieldKey` (32 bytes, hex). */
export function createFormSeal(fieldKey: string): FormSeal {
  const key = Buffer.from(hkdfSync('sha256', Buffer.from(fieldKey, 'hex'), '', 'tet-100 claim form', 32));
  const mark = (time: string) => createHmac('sha256', key).update(time).digest('base64url');
  return {
    issue(at) {
      const time = at.getTime().toString(36);
      return `${time}.${mark(time)}`;
    },
    check(form, at) {
      const [time = '', given = ''] = form.split('.');
      const wanted = Buffer.from(mark(time));
      const marked = Buffer.from(given);
      const real = wanted.length === marked.length && timingSafeEqual(wanted, marked);
      const age = at.getTime() - Number.parseInt(time, 36);
      if (!real || !(age <= LONGEST_FILL)) return refuse(FORM_TOO_OLD);
      return age < SHORTEST_FILL ? refuse(FORM_TOO_FRESH) : accept(null);
    },
  };
}
