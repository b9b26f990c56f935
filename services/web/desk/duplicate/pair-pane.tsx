import { Paper, Skeleton, Text } from '@mantine/core';
import type { Account } from '../../shell/api-types.ts';
import { formatMoment } from '../../shell/format.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import { AccountName } from '../part/account-name.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { type DuplicatePair, usePair } from './duplicate-queries.ts';
import { isAgainst, LEVEL_MARKS, reasonWords, SAID_WORDS, STATUS_MARKS } from './duplicate-words.ts';
import { PairDecision } from './pair-decision.tsx';
import { PairSides } from './pair-sides.tsx';

interface Parts {
  readonly id: string;
  readonly account: Account;
  readonly onStep: (by: 1 | -1) => void;
}

/** One pair: why it was found, what agrees, and the verdict. */
export function PairPane({ id, account, onStep }: Parts) {
  const pair = usePair(id);
  if (pair.error !== null)
    return <QueryNotice error={pair.error} account={account} onRetry={() => void pair.refetch()} />;
  if (pair.data === undefined) return <Skeleton height={360} aria-label="Đang tải cặp hộ" />;
  return (
    <Paper withBorder p="md" component="section" aria-label="Hai hộ cạnh nhau" className="pair-pane">
      <div className="pair-marks">
        <StatusMark {...LEVEL_MARKS[pair.data.level]} />
        <StatusMark {...STATUS_MARKS[pair.data.status]} />
      </div>
      <Reasons pair={pair.data} />
      <PairDecision key={pair.data.version} pair={pair.data} account={account} onStep={onStep} />
      <PairSides pair={pair.data} />
      <Said pair={pair.data} />
    </Paper>
  );
}

function Reasons({ pair: { reasons } }: { pair: DuplicatePair }) {
  const against = reasons.filter(isAgainst);
  const words = (codes: readonly string[]) => codes.map(reasonWords).join(' · ');
  return (
    <>
      <Text mt="xs">
        <strong>Vì sao nghi trùng:</strong> {words(reasons.filter((code) => !isAgainst(code)))}
      </Text>
      {against.length > 0 && (
        <Text>
          <strong>Điểm khác:</strong> {words(against)}
        </Text>
      )}
    </>
  );
}

function Said({ pair: { said } }: { pair: DuplicatePair }) {
  if (said.length === 0) return null;
  return (
    <ul className="pair-said" aria-label="Các lần kết luận">
      {said.map(({ verdict, at, by, why }) => (
        <li key={at}>
          {formatMoment(at)}: {SAID_WORDS[verdict]}, bởi <AccountName id={by} />
          {why === null ? '' : ` (${why})`}
        </li>
      ))}
    </ul>
  );
}
