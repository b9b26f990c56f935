import { Link } from 'wouter';
import { StatusMark } from '../../shell/status-mark.tsx';
import { useSyncWords } from './use-sync-words.ts';

/** Stands on every screen; opens the queue. */
export function StatusPill() {
  const words = useSyncWords();
  return (
    <div className="status-pill" role="status" aria-live="polite">
      {words !== null && (
        <Link href="/outbox" className="status-link">
          <StatusMark tone={words.tone} word={words.text} />
          {words.detail !== null && <span className="status-detail">{words.detail}</span>}
        </Link>
      )}
    </div>
  );
}
