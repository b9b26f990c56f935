import { Anchor, Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import { StatusMark } from '../../shell/status-mark.tsx';
import { isAgainst, reasonWords } from '../duplicate/duplicate-words.ts';
import { Keyed } from '../part/keyed.tsx';
import { UnitName } from '../part/unit-name.tsx';
import type { DonorRow, RowCandidate } from './donor-list-queries.ts';

interface Parts {
  readonly candidate: RowCandidate;
  readonly row: DonorRow;
  /** From 1: the key that chooses it. */
  readonly place: number;
  /** Null where nothing can be decided any more. */
  readonly onChoose: (() => void) | null;
}

/** A household that the row may be, and what speaks for and against it. */
export function CandidateCard({ candidate, row, place, onChoose }: Parts) {
  const { household, code, head, village, commune, birthYear, members, reasons } = candidate;
  const isChosen = row.household === household;
  return (
    <article
      className={isChosen ? 'donor-candidate chosen' : 'donor-candidate'}
      aria-label={`Hộ ${place}: ${head}`}
    >
      <strong>{head}</strong>
      <Text fz="sm">
        {village}, <UnitName path={commune} />
      </Text>
      <Text fz="sm">
        {birthYear === null ? 'chưa rõ năm sinh' : `sinh ${birthYear}`}, {members} khẩu
      </Text>
      <Text fz="sm">
        <Anchor component={Link} to={`/registry/household/${household}`} fz="sm">
          {code}
        </Anchor>
      </Text>
      <ul>
        {reasons.map((code) => (
          <li key={code} className={isAgainst(code) ? 'against' : undefined}>
            {reasonWords(code)}
          </li>
        ))}
      </ul>
      {isChosen && <StatusMark tone="done" word="Dòng này là hộ này" />}
      {!isChosen && onChoose !== null && (
        <Button variant="light" onClick={onChoose}>
          <Keyed name={String(place)}>Là hộ này</Keyed>
        </Button>
      )}
    </article>
  );
}
