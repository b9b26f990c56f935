import type { Tone } from '../../shell/tone.ts';
import type { HouseholdState } from '../outbox/household-state.ts';

export interface Mark {
  readonly tone: Tone;
  readonly word: string;
}

/** The state of a household as a colour and words. Green only once the server has it. */
export function markOf({ outcome, unsent, attention, settled }: HouseholdState): Mark {
  if (attention !== null) return { tone: 'attention', word: 'Cần xem lại' };
  switch (outcome) {
    case 'handed-over':
      return unsent ? { tone: 'waiting', word: 'Đã trao · chờ gửi' } : { tone: 'done', word: 'Đã trao' };
    case 'not-handed-over':
      return {
        tone: unsent ? 'waiting' : 'neutral',
        word: unsent ? 'Chưa trao được · chờ gửi' : 'Chưa trao được',
      };
    case 'none':
      if (settled !== null && !unsent) return { tone: 'neutral', word: 'Không phải trao' };
      return unsent
        ? { tone: 'waiting', word: 'Chưa trao · chờ gửi' }
        : { tone: 'neutral', word: 'Chưa trao' };
  }
}
