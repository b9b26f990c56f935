import { Button, Group, Paper, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { daysBetween, formatDate, today } from '#shared/vietnam/date.ts';
import { lunarLabel } from '#shared/vietnam/tet-calendar.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { Account, Body, Campaign } from '../../shell/api-types.ts';
import { formatMoment } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { StatusMark } from '../../shell/status-mark.tsx';
import { hasRole } from '../account-place.ts';
import { api } from '../desk.ts';
import { useCommand } from '../part/use-command.ts';

type Wish = Body<'/api/v1/campaigns/{id}/phase'>;
type Phase = Campaign['phase'];

const PHASES: readonly Phase[] = ['draft', 'collecting', 'planning', 'approved', 'handing-over', 'closed'];

const PHASE_WORDS: Readonly<Record<Phase, string>> = {
  draft: 'Bản nháp',
  collecting: 'Thu nguồn',
  planning: 'Lập phương án',
  approved: 'Đã phê duyệt',
  'handing-over': 'Đang trao',
  closed: 'Kết thúc',
};

/** How far a campaign is, and the one step on or back. */
export function PhaseSteps({ campaign, account }: { campaign: Campaign; account: Account }) {
  const { name, deadline, tetDate, phase } = campaign;
  const lunar = lunarLabel(deadline);
  const days = daysBetween(today(Date.now()), tetDate);
  return (
    <Paper withBorder p="lg" component="article" aria-label={name}>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {name}
        </Title>
        <StatusMark tone={phase === 'closed' ? 'done' : 'waiting'} word={PHASE_WORDS[phase]} />
      </Group>
      <Text mt="xs">
        {days > 0 ? `Còn ${days} ngày đến Tết` : 'Đã đến Tết'} · Hạn trao {formatDate(deadline)}
        {lunar !== null && ` (${lunar})`}
      </Text>
      <Text mt="xs">
        {PHASES.map((one, index) => (
          <span key={one}>
            {index > 0 && ' → '}
            {one === phase ? <strong>{PHASE_WORDS[one]}</strong> : PHASE_WORDS[one]}
          </span>
        ))}
      </Text>
      {hasRole(account, 'staff') && <Moves campaign={campaign} />}
      {campaign.phaseChanges.length > 0 && (
        <details>
          <summary>Các lần chuyển bước</summary>
          <ul>
            {campaign.phaseChanges.map(({ from, to, reason, at }) => (
              <li key={at + to}>
                {formatMoment(at)}: {PHASE_WORDS[from]} → {PHASE_WORDS[to]}
                {reason !== null && `. Lý do: ${reason}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Paper>
  );
}

function Moves({ campaign }: { campaign: Campaign }) {
  const [reason, setReason] = useState('');
  const at = PHASES.indexOf(campaign.phase);
  const next = PHASES[at + 1];
  const before = PHASES[at - 1];
  const move = useCommand({
    send: (body: Wish, id) =>
      answerOf(
        api.POST('/api/v1/campaigns/{id}/phase', {
          params: { path: { id: campaign.id }, header: { 'Idempotency-Key': id } },
          body,
        }),
      ),
    changes: ['campaigns'],
  });
  function go(to: Phase): void {
    const text = reason.trim();
    move.mutate({ to, reason: text === '' ? null : text }, { onSuccess: () => setReason('') });
  }
  return (
    <>
      <TextInput
        mt="sm"
        label="Lý do"
        description="Cần khi lùi bước hoặc kết thúc sớm"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        maxLength={2_000}
      />
      <Group mt="sm">
        {next !== undefined && (
          <Button loading={move.isPending} onClick={() => go(next)}>
            Chuyển sang: {PHASE_WORDS[next]}
          </Button>
        )}
        {before !== undefined && (
          <Button variant="default" loading={move.isPending} onClick={() => go(before)}>
            Lùi về: {PHASE_WORDS[before]}
          </Button>
        )}
      </Group>
      {move.error !== null && <ProblemNotice error={move.error} />}
    </>
  );
}
