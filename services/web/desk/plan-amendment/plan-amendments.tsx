import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Account, Plan, Source } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { hasRole } from '../account-place.ts';
import { AmendmentCard } from './amendment-card.tsx';
import { useAmendments, useFollowUps } from './amendment-queries.ts';
import { FollowUpCard } from './follow-up-card.tsx';
import { NewAmendment } from './new-amendment.tsx';
import { NewFollowUp } from './new-follow-up.tsx';

interface Parts {
  readonly plan: Plan;
  readonly account: Account;
  readonly sources: readonly Source[];
}

/** What happens to an approved plan afterwards: amendments, and rounds that go out again. */
export function PlanAmendments(parts: Parts) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button variant="default" mt="md" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        Điều chỉnh, trao bổ sung
      </Button>
      {isOpen && (
        <Stack mt="md">
          <Amendments {...parts} />
          <FollowUps {...parts} />
        </Stack>
      )}
    </div>
  );
}

function Amendments({ plan, account, sources }: Parts) {
  const amendments = useAmendments(plan.id);
  return (
    <Stack component="section" aria-label="Điều chỉnh">
      <Title order={3} size="h4">
        Điều chỉnh
      </Title>
      {amendments.error !== null && (
        <ProblemNotice error={amendments.error} onRetry={() => void amendments.refetch()} />
      )}
      {amendments.isLoading && <Skeleton height={80} aria-label="Đang tải điều chỉnh" />}
      {amendments.data?.length === 0 && <Text>Phương án chưa có điều chỉnh nào.</Text>}
      {amendments.data?.map((amendment) => (
        <AmendmentCard key={amendment.id} amendment={amendment} account={account} />
      ))}
      {hasRole(account, 'staff') && <NewAmendment plan={plan} sources={sources} />}
    </Stack>
  );
}

function FollowUps({ plan, account }: Parts) {
  const followUps = useFollowUps(plan.id);
  return (
    <Stack component="section" aria-label="Trao bổ sung">
      <Title order={3} size="h4">
        Trao bổ sung
      </Title>
      {followUps.error !== null && (
        <ProblemNotice error={followUps.error} onRetry={() => void followUps.refetch()} />
      )}
      {followUps.data?.length === 0 && <Text>Chưa có đợt trao bổ sung nào.</Text>}
      {followUps.data?.map((followUp) => (
        <FollowUpCard key={followUp.id} followUp={followUp} account={account} />
      ))}
      {hasRole(account, 'staff') && <NewFollowUp plan={plan} />}
    </Stack>
  );
}
