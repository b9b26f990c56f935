import { Anchor, Button, Group, Loader, Progress, Stepper, Text, Title } from '@mantine/core';
import { Link, useParams, useSearchParams } from 'react-router';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { ApiProblem } from '../../shell/api-problem.ts';
import type { Account, Import } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { StatusMark } from '../../shell/status-mark.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { UnitName } from '../part/unit-name.tsx';
import { useCommand } from '../part/use-command.ts';
import { ColumnStep } from './column-step.tsx';
import { isUnderWay, takeStep, useImport } from './import-queries.ts';
import {
  IMPORT_STEPS,
  type ImportStep,
  openSteps,
  STEP_WORDS,
  statusWords,
  stepOf,
} from './import-status.ts';
import { ResultStep } from './result-step.tsx';
import { TrialStep } from './trial-step.tsx';

/** One import, at the step that its address names or where it stands. */
export function ImportPage({ account }: { account: Account }) {
  const { id = '' } = useParams();
  const query = useImport(id);
  const [search, setSearch] = useSearchParams();
  const notice = query.error !== null && (
    <QueryNotice error={query.error} account={account} onRetry={() => void query.refetch()} />
  );
  // Once it is open, a server that is away for a moment takes nothing off the page: it is asked again and again.
  if (notice !== false && query.data === undefined) return notice;
  if (query.data === undefined) return <Loader role="status" aria-label="Đang mở lần nhập" />;
  const row = query.data;
  const open = openSteps(row);
  const asked = search.get('step') as ImportStep | null;
  const step = asked !== null && open.includes(asked) ? asked : stepOf(row);
  const show = (next: ImportStep | null) => setSearch(next === null ? {} : { step: next });
  return (
    <>
      <Anchor component={Link} to="/registry/import">
        ← Các lần nhập
      </Anchor>
      <Group justify="space-between" mt="xs">
        <div>
          <Title order={2} size="h3">
            {row.fileName === '' ? 'Tệp không tên' : row.fileName}
          </Title>
          <Text>
            <UnitName path={row.unit} />, danh sách năm {row.year}, chuẩn {row.standard}
          </Text>
        </div>
        <StatusMark {...statusWords(row)} />
      </Group>
      <Stepper
        active={IMPORT_STEPS.indexOf(step)}
        onStepClick={(index) => show(IMPORT_STEPS[index] ?? null)}
        className="import-steps"
        my="lg"
        size="sm"
        aria-label="Các bước nhập"
      >
        {IMPORT_STEPS.map((name) => (
          <Stepper.Step key={name} label={STEP_WORDS[name]} disabled={!open.includes(name)} />
        ))}
      </Stepper>
      {row.stop !== null && <ProblemNotice error={new ApiProblem({ code: row.stop.code, status: 422 })} />}
      {notice}
      {isUnderWay(row) && <Working row={row} />}
      <StepContent row={row} step={step} onStep={show} />
    </>
  );
}

function StepContent({ row, step, onStep }: { row: Import; step: ImportStep; onStep: (step: null) => void }) {
  const next = () => onStep(null);
  if (row.status === 'received' || row.status === 'unreadable') return null;
  switch (step) {
    case 'columns':
      return <ColumnStep row={row} onNext={next} />;
    case 'trial':
      return row.status === 'trying' ? null : <TrialStep row={row} onNext={next} />;
    case 'result':
      return <ResultStep row={row} />;
  }
}

const DOING: Partial<Record<Import['status'], string>> = {
  received: 'Đang đọc tệp',
  trying: 'Đang chạy thử, chưa ghi gì',
  applying: 'Đang ghi vào danh sách',
  withdrawing: 'Đang rút lại',
};

/** How far it is. Leaving the page stops nothing: the server goes on. */
function Working({ row }: { row: Import }) {
  const { done, total, perSecond } = row.progress;
  const stop = useCommand({
    send: (_: 'cancel', id) => takeStep(row.id, 'cancel', id),
    changes: ['import', 'imports'],
  });
  const known = total > 0 && row.status !== 'received';
  return (
    <div role="status">
      <Text>
        {DOING[row.status]}
        {known && `: ${formatMoney(Math.min(done, total))}/${formatMoney(total)} dòng`}
        {known && perSecond !== null && perSecond > 0 && `, ${formatMoney(perSecond)} dòng mỗi giây`}
      </Text>
      <Progress
        value={known ? (Math.min(done, total) * 100) / total : 100}
        animated
        size="lg"
        my="xs"
        aria-label="Tiến độ"
      />
      <Text fz="sm">Có thể rời trang này; máy chủ vẫn làm tiếp.</Text>
      {row.status !== 'withdrawing' && (
        <Button variant="default" mt="xs" loading={stop.isPending} onClick={() => stop.mutate('cancel')}>
          Dừng
        </Button>
      )}
      {stop.error !== null && <ProblemNotice error={stop.error} />}
    </div>
  );
}
