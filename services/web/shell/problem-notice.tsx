import { IconAlertTriangle } from '@tabler/icons-react';
import { toApiProblem } from './api-problem.ts';
import { problemText } from './problem-text.ts';

interface Parts {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** What went wrong, whether the work is safe, what next; the code in small print. */
export function ProblemNotice({ error, onRetry }: Parts) {
  const { code } = toApiProblem(error);
  const { says, next } = problemText(code);
  // No network is nobody's fault and nothing is lost: grey, never red.
  return (
    <div className={`problem-notice ${code === 'unreachable' ? 'problem-calm' : ''}`} role="alert">
      <IconAlertTriangle aria-hidden="true" />
      <div>
        <p>
          <strong>{says}</strong> {next}
        </p>
        <p className="small-print">Mã: {code}</p>
        {onRetry !== undefined && (
          <button type="button" className="button" onClick={onRetry}>
            Thử lại
          </button>
        )}
      </div>
    </div>
  );
}
