import { Button, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import type { Plan, Source } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { FormProblem, formProblem } from '../part/field-problem.ts';
import { WholeNumber } from '../part/whole-number.tsx';
import { LiftLock } from './lift-lock.tsx';
import { type Lock, lockWords, useSetLock } from './lock-queries.ts';

interface Parts {
  readonly plan: Plan;
  readonly household: string;
  readonly lock: Lock | undefined;
  readonly source: Source | undefined;
  readonly name: string;
  readonly mayLock: boolean;
  /** Whether the plan gives it: then one more likely says that it must not. */
  readonly isGiven: boolean;
}

/** What was said by hand of a household and a source; else where it may be said. */
export function HouseholdLock(parts: Parts) {
  const { lock, mayLock, name, source } = parts;
  const [isOpen, setOpen] = useState(false);
  if (lock !== undefined)
    return (
      <>
        <Text mt="xs">
          <strong>Chỉ định: {lockWords(lock)}.</strong> Lý do: {lock.reason}
        </Text>
        {mayLock && <LiftLock lock={lock} />}
      </>
    );
  if (!mayLock || source === undefined) return null;
  if (isOpen) return <LockForm {...parts} source={source} onClose={() => setOpen(false)} />;
  return (
    <Button
      size="compact-md"
      variant="default"
      mt="xs"
      aria-label={`Chỉ định nguồn ${name}`}
      onClick={() => setOpen(true)}
    >
      Chỉ định…
    </Button>
  );
}

type Kind = Lock['kind'];

const KINDS: readonly { value: Kind; label: string }[] = [
  { value: 'must', label: 'Phải có' },
  { value: 'must-not', label: 'Không được' },
  { value: 'amount', label: 'Số lượng' },
];

function LockForm({
  plan,
  household,
  source,
  isGiven,
  onClose,
}: Parts & { source: Source; onClose: () => void }) {
  const [kind, setKind] = useState<Kind>(isGiven ? 'must-not' : 'must');
  const [shares, setShares] = useState<number | string>(1);
  const [reason, setReason] = useState('');
  const setLock = useSetLock();
  const label = useId();

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (reason.trim() === '') return;
    const amount = kind === 'amount' ? Number(shares) : null;
    const { campaign } = plan;
    setLock.mutate(
      { campaign, household, source: source.id, kind, shares: amount, reason: reason.trim() },
      { onSuccess: onClose },
    );
  }

  return (
    <FormProblem value={formProblem(setLock.error)}>
      <form className="form" onSubmit={submit}>
        <Text fz="sm" fw={600} mt="xs" id={label}>
          Hộ này với nguồn này
        </Text>
        <SegmentedControl
          aria-labelledby={label}
          data={[...KINDS]}
          value={kind}
          onChange={(next) => setKind(next as Kind)}
        />
        {kind === 'amount' && (
          <WholeNumber
            label={source.per === 'person' ? 'Số khẩu được tính' : 'Số suất'}
            value={shares}
            onChange={setShares}
            most={1_000}
            pointer="/shares"
          />
        )}
        <TextInput
          label="Lý do"
          description="Không ghi số định danh, số điện thoại"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          maxLength={500}
          required
          data-autofocus
        />
        {setLock.error !== null && <ProblemNotice error={setLock.error} />}
        <Group gap="xs">
          <Button type="submit" loading={setLock.isPending}>
            Ghi chỉ định
          </Button>
          <Button variant="subtle" onClick={onClose}>
            Thôi
          </Button>
        </Group>
        <Text fz="sm">Có hiệu lực từ phương án lập sau; không vượt số suất và điều kiện của nguồn.</Text>
      </form>
    </FormProblem>
  );
}
