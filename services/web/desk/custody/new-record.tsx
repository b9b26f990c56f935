import { Anchor, Button, SegmentedControl, Stack, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { today } from '#shared/vietnam/date.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { Account, Campaign } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { hasRole, placesWith } from '../account-place.ts';
import { api } from '../desk.ts';
import { DayInput } from '../part/day-input.tsx';
import { Empty } from '../part/empty.tsx';
import { useCommand } from '../part/use-command.ts';
import { CarriedLines } from './carried-lines.tsx';
import { useHoldings, useParties } from './custody-queries.ts';
import { HolderFields } from './holder-fields.tsx';
import {
  aLine,
  carriedBy,
  holderOf,
  isWhole,
  lineOf,
  newHolder,
  type OwnBody,
  type RecordBody,
  type RecordKind,
  sideOf,
  type TypedCarried,
  type TypedHolder,
} from './typed-record.ts';

interface Parts {
  readonly account: Account;
  readonly campaign: Campaign;
}

/** A record of what one holder hands over, gives back or has lost. Officers write of what they carry themselves. */
export function NewRecord({ account, campaign }: Parts) {
  const { search } = useLocation();
  const top = placesWith(account, ['staff', 'commune-officer'])[0];
  return (
    <Stack gap="lg">
      <Anchor component={Link} to={`/allocation/custody${search}`}>
        ‹ Mọi biên bản
      </Anchor>
      {top === undefined ? (
        <Empty title="Lập biên bản là việc của cán bộ" text="Vai trò của bạn chỉ xem và duyệt." />
      ) : (
        <Form account={account} campaign={campaign} top={top === '' ? campaign.unit : top} />
      )}
    </Stack>
  );
}

function Form({ account, campaign, top }: Parts & { top: string }) {
  const isStaff = hasRole(account, 'staff');
  const me = { ...newHolder('person', top), name: account.displayName, account: account.id };
  const [kind, setKind] = useState<RecordKind>(isStaff ? 'hand-over' : 'return');
  const [from, setFrom] = useState<TypedHolder>(isStaff ? newHolder('source', top) : me);
  const [to, setTo] = useState<TypedHolder>(newHolder('unit', top));
  const [on, setOn] = useState(today(Date.now()));
  const [lines, setLines] = useState<readonly TypedCarried[]>([aLine(0)]);
  const [reason, setReason] = useState('');
  const parties = useParties({ campaign: campaign.id, place: top });
  const holdings = useHoldings({ campaign: campaign.id, place: from.unit }, 'asked');
  const nearby = useHoldings({ campaign: campaign.id, place: to.unit }, 'asked');
  const goTo = useNavigate();
  const { search } = useLocation();
  const write = useCommand({
    send: (body: { own: OwnBody } | { record: RecordBody }, id) => {
      const params = { header: { 'Idempotency-Key': id } };
      return 'own' in body
        ? answerOf(api.POST('/api/v1/custody-records/own', { params, body: body.own }))
        : answerOf(api.POST('/api/v1/custody-records', { params, body: body.record }));
    },
    changes: ['custody'],
  });

  const sources = parties.data?.sources ?? [];
  const carried = carriedBy(from, { holdings: holdings.data ?? [], sources });
  const giver = holderOf(from, sources);
  const receiver = kind === 'loss' ? null : holderOf(to, sources);
  const side = giver === null || receiver === null ? null : sideOf(account, { from: giver, to: receiver });
  const isTold = giver !== null && (kind === 'loss' || receiver !== null);
  const isReady = isTold && on !== '' && lines.every((line) => isWhole(line, carried));
  const isMine = !isStaff || kind === 'loss' || side !== null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!isReady || giver === null) return;
    const facts = { campaign: campaign.id, on, lines: lines.map((line) => lineOf(line, carried, from)) };
    const why = reason.trim();
    const body = bodyOf();
    if (body !== null)
      write.mutate(body, { onSuccess: ({ id }) => void goTo(`/allocation/custody/${id}${search}`) });

    function bodyOf(): { own: OwnBody } | { record: RecordBody } | null {
      if (!isStaff) {
        const own = { ...facts, unit: from.unit, name: from.name, reason: why };
        if (kind === 'loss') return { own: { ...own, kind } };
        return receiver === null ? null : { own: { ...own, kind: 'return', to: receiver.said } };
      }
      if (kind === 'loss') return { record: { ...facts, kind, from: giver!.said, reason: why } };
      if (receiver === null || side === null) return null;
      const told = { ...facts, from: giver!.said, to: receiver.said, side };
      if (kind === 'return') return { record: { ...told, kind, reason: why } };
      return { record: { ...told, kind, ...(why === '' ? {} : { reason: why }) } };
    }
  }

  function turnTo(next: RecordKind): void {
    setKind(next);
    setLines([aLine(0)]);
    if (isStaff && next !== 'hand-over' && from.kind === 'source') setFrom(newHolder('unit', top));
  }

  return (
    <form className="form" onSubmit={submit}>
      <Title order={2} size="h3">
        Lập biên bản
      </Title>
      <SegmentedControl
        aria-label="Loại biên bản"
        value={kind}
        onChange={(next) => turnTo(next as RecordKind)}
        data={[
          ...(isStaff ? [{ value: 'hand-over', label: 'Giao nhận' }] : []),
          { value: 'return', label: 'Trả lại' },
          { value: 'loss', label: 'Mất, hỏng' },
        ]}
      />
      {isStaff ? (
        <HolderFields
          label={kind === 'loss' ? 'Người đang giữ' : 'Bên giao'}
          kinds={kind === 'hand-over' ? ['source', 'store', 'unit', 'person'] : ['store', 'unit', 'person']}
          campaign={campaign.id}
          top={campaign.unit}
          value={from}
          onChange={(holder) => {
            if (holder.kind !== from.kind || holder.unit !== from.unit || holder.source !== from.source)
              setLines([aLine(0)]);
            setFrom(holder);
          }}
          sources={sources}
          known={holdings.data ?? []}
        />
      ) : (
        <Text>
          Bên giao: <strong>{account.displayName}</strong> (bạn)
        </Text>
      )}
      {kind !== 'loss' && (
        <HolderFields
          label="Bên nhận"
          kinds={kind === 'return' ? ['unit', 'store', 'source'] : ['store', 'unit', 'person']}
          campaign={campaign.id}
          top={campaign.unit}
          value={to}
          onChange={setTo}
          sources={sources}
          known={nearby.data ?? []}
        />
      )}
      <DayInput label="Ngày giao nhận" value={on} onChange={setOn} />
      {parties.error !== null && <ProblemNotice error={parties.error} />}
      {giver !== null && from.kind !== 'source' && holdings.data !== undefined && carried.length === 0 && (
        <Text role="status">Trong sổ, bên giao không còn giữ gì.</Text>
      )}
      <CarriedLines
        lines={lines}
        carried={carried}
        other={from.kind === 'source' && from.source !== '' ? 'goods' : 'none'}
        onChange={setLines}
      />
      <Textarea
        label={kind === 'hand-over' ? 'Ghi chú (không bắt buộc)' : 'Lý do'}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        maxLength={500}
        required={kind !== 'hand-over'}
      />
      {isTold && (
        <WhoSigns kind={kind} side={side} isMine={isMine} other={side === 'to' ? giver : receiver} />
      )}
      {write.error !== null && <ProblemNotice error={write.error} />}
      <div>
        <Button type="submit" loading={write.isPending} disabled={!isReady || !isMine}>
          Lập biên bản
        </Button>
      </div>
    </form>
  );
}

/** Before it is written, who will have to sign it. */
function WhoSigns(parts: {
  kind: RecordKind;
  side: 'from' | 'to' | null;
  isMine: boolean;
  other: { readonly kind: TypedHolder['kind']; readonly account: string | null } | null;
}) {
  const { kind, side, isMine, other } = parts;
  if (kind === 'loss') return <Text fz="sm">Người phê duyệt duyệt thì biên bản mới tính.</Text>;
  if (!isMine)
    return (
      <Text role="alert" c="var(--attention)">
        Bạn không lập được biên bản này: bạn không phụ trách bên nào, hoặc bạn là bên còn lại phải ký.
      </Text>
    );
  const word = side === 'to' ? 'Bên giao' : 'Bên nhận';
  if (other?.kind === 'source' || (other?.kind === 'person' && other.account === null))
    return <Text fz="sm">{word} ký trên giấy; nhập số trang đã ký thì biên bản mới tính.</Text>;
  return <Text fz="sm">{word} ký trên hệ thống (hoặc trên giấy, nếu là xóm) thì biên bản mới tính.</Text>;
}
