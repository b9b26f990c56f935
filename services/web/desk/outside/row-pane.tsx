import { Button, Paper, Text, Title } from '@mantine/core';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { StatusMark } from '../../shell/status-mark.tsx';
import { Keyed } from '../part/keyed.tsx';
import { useKeys } from '../part/use-keys.ts';
import { CandidateCard } from './candidate-card.tsx';
import { type DonorList, type DonorRow, useDecision } from './donor-list-queries.ts';
import { rowMark } from './row-words.ts';

interface Parts {
  readonly list: DonorList;
  readonly row: DonorRow;
  readonly onStep: (by: 1 | -1) => void;
}

/** One row of the file beside the households that it may be; decided by one key. */
export function RowPane({ list, row, onStep }: Parts) {
  const decision = useDecision(list.id);
  const mayDecide = list.status === 'matched';
  const say = (household: string | null) => {
    if (mayDecide && !decision.isPending) decision.mutate({ row: row.id, household });
  };
  useKeys({
    0: () => say(null),
    ...Object.fromEntries(
      row.candidates.map(({ household }, index) => [String(index + 1), () => say(household)]),
    ),
  });
  return (
    <Paper withBorder p="md" component="section" aria-label="Dòng đang xem" className="donor-pane">
      <InFile row={row} />
      {row.candidates.length === 0 && (
        <Text my="sm">Không hộ nào trong danh sách giống dòng này. Dòng này không được ghi quà.</Text>
      )}
      <div className="donor-candidates">
        {row.candidates.map((candidate, index) => (
          <CandidateCard
            key={candidate.household}
            candidate={candidate}
            row={row}
            place={index + 1}
            onChoose={mayDecide ? () => say(candidate.household) : null}
          />
        ))}
      </div>
      {decision.error !== null && <ProblemNotice error={decision.error} />}
      <div className="donor-verdict">
        {mayDecide && row.candidates.length > 0 && (
          <Button variant="default" loading={decision.isPending} onClick={() => say(null)}>
            <Keyed name="0">Không phải hộ nào</Keyed>
          </Button>
        )}
        <Button variant="subtle" onClick={() => onStep(1)}>
          <Keyed name="J">Dòng sau</Keyed>
        </Button>
        <Button variant="subtle" onClick={() => onStep(-1)}>
          <Keyed name="P">Dòng trước</Keyed>
        </Button>
      </div>
    </Paper>
  );
}

/** As the donor wrote it. */
function InFile({ row }: { row: DonorRow }) {
  const { name, village, commune, birthYear, sheet, line } = row;
  // A commune's code says nothing to who reads it; the households beside it say the commune's name.
  const place = [village, commune].filter((part) => part !== '' && !/^\d+$/.test(part)).join(', ');
  return (
    <>
      <div className="donor-marks">
        <Title order={3} size="h4">
          {name === '' ? 'Không có tên' : name}
        </Title>
        <StatusMark {...rowMark(row)} />
      </div>
      <Text>
        Trong tệp: {place === '' ? 'không ghi nơi ở' : place}
        {birthYear !== null && `, sinh ${birthYear}`} (dòng {line}
        {sheet !== '' && `, trang “${sheet}”`})
      </Text>
    </>
  );
}
