import { IconAlertTriangle, IconCheck, IconCircleDashed, IconClock } from '@tabler/icons-react';
import type { Tone } from './tone.ts';

const ICONS = {
  done: IconCheck,
  waiting: IconClock,
  attention: IconAlertTriangle,
  neutral: IconCircleDashed,
};

/** A state as icon, word and colour: never by colour alone. */
export function StatusMark({ tone, word }: { readonly tone: Tone; readonly word: string }) {
  const Icon = ICONS[tone];
  return (
    <span className={`status-mark status-${tone}`}>
      <Icon aria-hidden="true" />
      {word}
    </span>
  );
}
