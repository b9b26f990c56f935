import { useSyncExternalStore } from 'react';
import type { Session, SessionState } from './session.ts';

export function useSessionState(session: Session): SessionState {
  return useSyncExternalStore(session.subscribe, session.state);
}
