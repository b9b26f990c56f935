import { Anchor, Group, Loader, Progress, Stepper, Text, Title } from '@mantine/core';
import { Link, useParams, useSearchParams } from 'react-router';
import { ApiProblem } from '../../shell/api-problem.ts';
import type { Account } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { StatusMark } from '../../shell/status-mark.tsx';
import { hasRole } from '../account-place.ts';
import { QueryNotice } from '../part/query-notice.tsx';
import { UnitName } from '../part/unit-name.tsx';
import { DonorColumns } from './donor-columns.tsx';
import { type DonorList, useDonorList } from './donor-list-queries.ts';
import {
  DONOR_STEPS,
  type DonorStep,
  isOpen,
  isUnderWay,
  openSteps,
  STEP_WORDS,
  statusMark,
  stepOf,
} from './donor-list-status.ts';
import { DonorRows } from './donor-rows.tsx';
import { GiftTerms } from './gift-terms.tsx';
import { GiveUp, Outcome, TakeBack } from './outcome.tsx';

/** One donor's list, at the step that its address names or where it stands. */
export function DonorListPage({ account }: { account: Account }) {
  const { id = '' } = useParams();
  const query = useDonorList(id);
  const notice = query.error !== null && (
    <QueryNotice error={query.error} account={account} onRetry={() => void query.refetch()} />
  );
  // Once it is open, a server that is away for a moment takes nothing off the page.
  if (notice !== false && query.data === undefined) return notice;
  if (query.data === undefined) return <Loader role="status" aria-label="Đang mở danh sách" />;
  const row = query.data;
  return (
    <>
      <Head row={row} />
      {row.stop !== null && <ProblemNotice error={new ApiProblem({ code: row.stop, status: 422 })} />}
      {notice}
      {isUnderWay(row) && <Working row={row} />}
      {hasRole(account, 'staff') ? <Steps row={row} /> : <Outcome row={row} />}
      {hasRole(account, 'staff') && isOpen(row) && <GiveUp row={row} />}
      {hasRole(account, 'staff') && row.status === 'confirmed' && <TakeBack row={row} />}
    </>
  );
}

function Head({ row }: { row: DonorList }) {
  const [address] = useSearchParams();
  const campaign = address.get('campaign');
  const back = campaign === null ? '' : `?campaign=${encodeURIComponent(campaign)}`;
  return (
    <>
      <Anchor component={Link} to={`/allocation/outside${back}`}>
        ← Danh sách của nhà hảo tâm
      </Anchor>
      <Group justify="space-between" mt="xs">
        <div>
          <Title order={2} size="h3" style={{ overflowWrap: 'anywhere' }}>
            {row.file === '' ? 'Tệp không tên' : row.file}
          </Title>
          <Text>
            Tìm hộ ở <UnitName path={row.unit} />
          </Text>
        </div>
        <StatusMark {...statusMark(row)} />
      </Group>
    </>
  );
}

function Steps({ row }: { row: DonorList }) {
  const [address, setAddress] = useSearchParams();
  const open = openSteps(row);
  const asked = open.find((one) => one === address.get('step'));
  const step = asked ?? stepOf(row);
  const show = (next: DonorStep | null) => setAddress((before) => withStep(before, next));
  return (
    <>
      <Stepper
        active={DONOR_STEPS.indexOf(step)}
        onStepClick={(index) => show(DONOR_STEPS[index] ?? null)}
        className="import-steps"
        my="lg"
        size="sm"
        aria-label="Các bước ghi quà"
      >
        {DONOR_STEPS.map((name) => (
          <Stepper.Step key={name} label={STEP_WORDS[name]} disabled={!open.includes(name)} />
        ))}
      </Stepper>
      <StepContent row={row} step={step} onStep={show} />
    </>
  );
}

function withStep(before: URLSearchParams, step: DonorStep | null): URLSearchParams {
  const next = new URLSearchParams(before);
  for (const name of ['step', 'view', 'row']) next.delete(name);
  if (step !== null) next.set('step', step);
  return next;
}

interface StepParts {
  readonly row: DonorList;
  readonly step: DonorStep;
  readonly onStep: (step: DonorStep | null) => void;
}

function StepContent({ row, step, onStep }: StepParts) {
  if (row.status === 'received' || row.status === 'unreadable' || row.status === 'matching') return null;
  switch (step) {
    case 'columns':
      return <DonorColumns row={row} onNext={() => onStep(null)} />;
    case 'rows':
      return <DonorRows row={row} onNext={() => onStep('gifts')} />;
    case 'gifts':
      return row.status === 'matched' ? (
        <GiftTerms row={row} onRows={() => onStep('rows')} onDone={() => onStep(null)} />
      ) : (
        <Outcome row={row} />
      );
  }
}

/** Leaving the page stops nothing: the server goes on. */
function Working({ row }: { row: DonorList }) {
  return (
    <div role="status">
      <Text mt="md">{statusMark(row).word}</Text>
      <Progress value={100} animated size="lg" my="xs" aria-label="Đang làm" />
      <Text fz="sm">Có thể rời trang này; máy chủ vẫn làm tiếp.</Text>
    </div>
  );
}
