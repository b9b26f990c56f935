import type { Claim } from '../../shell/api-types.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import type { Tone } from '../../shell/tone.ts';

/** In one or two words, for a list. */
export function ClaimState({ claim }: { claim: Claim }) {
  const { tone, word } = stateOf(claim);
  return <StatusMark tone={tone} word={word} />;
}

function stateOf({ status, outcome, desk, commune }: Claim): { tone: Tone; word: string } {
  switch (status) {
    case 'open':
      return desk === commune
        ? { tone: 'waiting', word: 'Chờ xác minh' }
        : { tone: 'attention', word: 'Quá hạn, đã chuyển lên' };
    case 'verifying':
      return { tone: 'waiting', word: 'Đang xác minh' };
    case 'accepted':
      return { tone: 'waiting', word: 'Chờ duyệt bổ sung' };
    case 'settled':
      return outcome === 'accepted'
        ? { tone: 'done', word: 'Đã bổ sung' }
        : { tone: 'neutral', word: 'Không bổ sung' };
  }
}
