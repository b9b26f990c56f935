import { Anchor, Button, Group, Paper, SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answerOf } from '../../shell/api-client.ts';
import type { Account, Claim } from '../../shell/api-types.ts';
import { REFUSAL_WORDS, stateWords, stepWords } from '../../shell/claim-words.ts';
import { formatMoment } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { hasRole } from '../account-place.ts';
import { api } from '../desk.ts';
import { AccountName } from '../part/account-name.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { UnitName } from '../part/unit-name.tsx';
import { ClaimDecision } from './claim-decision.tsx';
import { useClaim } from './claim-queries.ts';
import { ClaimPlace } from './claim-queue.tsx';
import { ClaimState } from './claim-state.tsx';
import { ReopenClaim } from './reopen-claim.tsx';

/** What was said on the left, the registry's households and the answer on the right. */
export function ClaimPage({ id, account }: { id: string; account: Account }) {
  const claim = useClaim(id);
  if (claim.error !== null) return <QueryNotice error={claim.error} account={account} />;
  if (claim.data === undefined) return <Skeleton height={300} aria-label="Đang tải phản ánh" />;
  const isStaff = hasRole(account, 'staff');
  const isUndecided = claim.data.status === 'open' || claim.data.status === 'verifying';
  return (
    <Stack gap="md">
      <Anchor component={Link} to="/registry/claims">
        Về danh sách phản ánh
      </Anchor>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <Facts claim={claim.data} isStaff={isStaff} />
        {isStaff && isUndecided && <ClaimDecision claim={claim.data} />}
        {isStaff && !isUndecided && <ReopenClaim claim={claim.data} />}
      </SimpleGrid>
      <History claim={claim.data} />
    </Stack>
  );
}

function Facts({ claim, isStaff }: { claim: Claim; isStaff: boolean }) {
  return (
    <Paper withBorder p="lg" component="section" aria-label="Phản ánh">
      <Group justify="space-between">
        <Title order={2} size="h4">
          {claim.head}
        </Title>
        <ClaimState claim={claim} />
      </Group>
      <Text mt="xs">
        <ClaimPlace claim={claim} />
      </Text>
      <Text mt="xs">{claim.description === '' ? 'Không ghi thêm gì.' : claim.description}</Text>
      <Text mt="md" fz="sm">
        {claim.via === 'public' ? 'Người dân gửi' : 'Cán bộ ghi'} lúc {formatMoment(claim.openedAt)} · mã{' '}
        <strong>{claim.receipt}</strong>
      </Text>
      <Text fz="sm">{stateWords(claim)}</Text>
      {claim.reason !== null && (
        <Text fz="sm">
          Đã trả lời: {REFUSAL_WORDS[claim.reason]}. {claim.words}
        </Text>
      )}
      {claim.sameAs !== null && (
        <Anchor component={Link} to={`/registry/claims/${claim.sameAs}`}>
          Xem phản ánh đầu tiên về hộ này
        </Anchor>
      )}
      {claim.hasReporter && isStaff && <Reporter claim={claim} />}
      {!claim.hasReporter && <Text fz="sm">Người phản ánh không để lại tên, số điện thoại.</Text>}
    </Paper>
  );
}

/** Shown when asked for only; the look is noted. */
function Reporter({ claim }: { claim: Claim }) {
  const look = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/claim-records/{id}/reporter', { params: { path: { id: claim.id } }, body: {} }),
      ),
  });
  if (look.data !== undefined)
    return (
      <Text mt="xs" role="status">
        Người phản ánh: {look.data.name ?? 'không ghi tên'}, {look.data.phone ?? 'không ghi số điện thoại'}
      </Text>
    );
  return (
    <>
      <Button mt="xs" size="sm" variant="default" loading={look.isPending} onClick={() => look.mutate()}>
        Xem người phản ánh
      </Button>
      <Text fz="xs">Mỗi lần xem đều được ghi lại.</Text>
      {look.error !== null && <ProblemNotice error={look.error} />}
    </>
  );
}

function History({ claim: { history } }: { claim: Claim }) {
  return (
    <section aria-labelledby="claim-history">
      <Title order={2} size="h4" id="claim-history" mb="xs">
        Quá trình
      </Title>
      <ol>
        {history.map(({ kind, at, by, words }) => (
          <li key={`${kind}-${at}`}>
            <Text fz="sm">
              {formatMoment(at)}: {stepWords(kind)}
              {kind === 'escalated' && words !== null && (
                <>
                  {' '}
                  (<UnitName path={words} />)
                </>
              )}
              {by !== '' && (
                <>
                  , bởi <AccountName id={by} />
                </>
              )}
              {kind !== 'escalated' && words !== null && `. ${words}`}
            </Text>
          </li>
        ))}
      </ol>
    </section>
  );
}
