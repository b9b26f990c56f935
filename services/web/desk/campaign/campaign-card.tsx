import { Anchor, Button, Group, Paper, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { daysBetween, formatDate, today } from '#shared/vietnam/date.ts';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { lunarLabel } from '#shared/vietnam/tet-calendar.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { Account, Body, Campaign } from '../../shell/api-types.ts';
import { formatDong, formatMoment } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { StatusMark } from '../../shell/status-mark.tsx';
import { hasRole } from '../account-place.ts';
import { api } from '../desk.ts';
import { AccountName } from '../part/account-name.tsx';
import { UnitName } from '../part/unit-name.tsx';
import { useCommand } from '../part/use-command.ts';
import { EditTerms } from './edit-terms.tsx';

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

/** One campaign: its terms, how far it is, and the one step on or back. */
export function CampaignCard({ campaign, account }: { campaign: Campaign; account: Account }) {
  const { id, name, unit, phase, phaseChanges } = campaign;
  const [editing, setEditing] = useState(false);
  const isStaff = hasRole(account, 'staff');
  return (
    <Paper withBorder p="lg" component="article" aria-label={name}>
      <Group justify="space-between" align="start" mb="sm">
        <div>
          <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Title>
          <Anchor component={Link} to={`/coverage/${unit}?campaign=${encodeURIComponent(id)}`}>
            Xem kết quả ở <UnitName path={unit} />
          </Anchor>
        </div>
        <StatusMark tone={phase === 'closed' ? 'done' : 'waiting'} word={PHASE_WORDS[phase]} />
      </Group>
      <Facts campaign={campaign} />
      {isStaff && phase !== 'closed' && (
        <Button variant="default" onClick={() => setEditing(true)}>
          Sửa đợt hỗ trợ
        </Button>
      )}
      {editing && <EditTerms campaign={campaign} onClose={() => setEditing(false)} />}
      <Text mt="md">
        {PHASES.map((one, index) => (
          <span key={one}>
            {index > 0 && ' → '}
            {one === phase ? <strong>{PHASE_WORDS[one]}</strong> : PHASE_WORDS[one]}
          </span>
        ))}
      </Text>
      {isStaff && <Moves campaign={campaign} />}
      {phaseChanges.length > 0 && <Changes changes={phaseChanges} />}
    </Paper>
  );
}

function Facts({ campaign }: { campaign: Campaign }) {
  const { households, deadline, tetDate, giftCap, sumsUp } = campaign;
  const lunar = lunarLabel(deadline);
  const days = daysBetween(today(Date.now()), tetDate);
  const facts = [
    ['Số hộ', formatMoney(households)],
    ['Hạn trao', lunar === null ? formatDate(deadline) : `${formatDate(deadline)} (${lunar})`],
    ['Mùng Một Tết', `${formatDate(tetDate)} (${days > 0 ? `còn ${days} ngày` : 'đã đến'})`],
    ['Mức tối thiểu', `${minimumWords(campaign)}${sumsUp ? ', cộng nhiều suất' : ' trong một suất'}`],
    ['Mỗi hộ nhiều nhất', giftCap === null ? 'không giới hạn' : `${giftCap} suất`],
  ] as const;
  return (
    <dl className="fact-list">
      {facts.map(([word, text]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function minimumWords({ minimum, minimumKind, minimumKilograms }: Campaign): string {
  switch (minimumKind) {
    case 'worth':
      return formatDong(minimum);
    case 'cash':
      return `${formatDong(minimum)} tiền mặt`;
    case 'goods':
      return `${formatDong(minimum)} hiện vật`;
    case 'rice':
      return `${formatMoney(minimumKilograms ?? 0)} kg gạo`;
  }
}

function Changes({ changes }: { changes: Campaign['phaseChanges'] }) {
  return (
    <details>
      <summary>Các lần chuyển bước</summary>
      <ul>
        {changes.map(({ from, to, reason, at, by }) => (
          <li key={at + to}>
            {formatMoment(at)}: {PHASE_WORDS[from]} → {PHASE_WORDS[to]}, bởi <AccountName id={by} />
            {reason !== null && `. Lý do: ${reason}`}
          </li>
        ))}
      </ul>
    </details>
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
