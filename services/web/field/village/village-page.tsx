import { IconChevronRight, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { WindowVirtualizer } from 'virtua';
import { Link } from 'wouter';
import { searchKey } from '#shared/vietnam/text.ts';
import type { Account } from '../../shell/api-types.ts';
import { CLASS_WORDS, formatRatio, reasonWords } from '../../shell/format.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import { markOf } from '../household/household-mark.ts';
import { householdsOfVillage, type KnownRow } from '../household/known-households.ts';
import { useCampaign } from '../package/use-campaign.ts';
import { PageFrame } from '../part/page-frame.tsx';
import { useLive } from '../part/use-live.ts';
import { database } from '../phone.ts';
import { CHIPS, type Chip, isOf } from './chip.ts';

/** Kept from one household to the next, until another page of the app begins. */
const chosen = new Map<string, Chip>();

export function VillagePage({ account, path }: { readonly account: Account; readonly path: string }) {
  const campaign = useCampaign()?.campaign?.id ?? '';
  const known = useLive(
    () => villageOf(campaign, path, account),
    `village-${campaign}-${path}-${account.id}`,
  );
  const [chip, setChip] = useState<Chip>(chosen.get(path) ?? 'all');
  const [typed, setTyped] = useState('');
  const key = useDeferredValue(searchKey(typed));
  const rows = known?.rows ?? [];
  const shown = rows.filter((row) => isOf(chip, row.state) && row.household.search.includes(key));
  const done = rows.filter(({ state }) => state.outcome === 'handed-over').length;
  return (
    <PageFrame
      title={known?.name ?? 'Danh sách hộ'}
      subtitle={known === undefined ? undefined : `${formatRatio(done, rows.length)} hộ đã trao`}
      back="/"
    >
      <div className="list-tools">
        <label className="search">
          <IconSearch aria-hidden="true" />
          <span className="visually-hidden">Tìm theo tên hoặc mã hộ, không cần dấu</span>
          <input
            type="search"
            placeholder="Tìm tên, mã hộ (không dấu)"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
          />
        </label>
        <Chips
          rows={rows}
          chip={chip}
          onChoose={(next) => {
            chosen.set(path, next);
            setChip(next);
          }}
        />
      </div>
      {known === undefined && <p className="empty">Đang mở danh sách…</p>}
      {known !== undefined && shown.length === 0 && <Nothing rows={rows} searching={key !== ''} />}
      <HouseholdList rows={shown} />
    </PageFrame>
  );
}

async function villageOf(campaign: string, path: string, account: Account) {
  const village = await database.villages.get([campaign, path]);
  return { name: village?.name, rows: await householdsOfVillage(campaign, path, account) };
}

function Chips({
  rows,
  chip,
  onChoose,
}: {
  rows: readonly KnownRow[];
  chip: Chip;
  onChoose: (chip: Chip) => void;
}) {
  return (
    <fieldset className="chips">
      <legend className="visually-hidden">Lọc theo trạng thái</legend>
      {CHIPS.map(({ name, word }) => (
        <button
          key={name}
          type="button"
          className="chip"
          aria-pressed={chip === name}
          onClick={() => onChoose(name)}
        >
          {word} <b>{rows.filter(({ state }) => isOf(name, state)).length}</b>
        </button>
      ))}
    </fieldset>
  );
}

/** Almost every village is drawn whole, so that the keyboard and a screen reader reach every row. */
const DRAWN_WHOLE = 100;

function HouseholdList({ rows }: { rows: readonly KnownRow[] }) {
  const links = rows.map((row) => <HouseholdLink key={row.household.household} row={row} />);
  return rows.length <= DRAWN_WHOLE ? links : <WindowVirtualizer bufferSize={600}>{links}</WindowVirtualizer>;
}

function HouseholdLink({ row: { household, state } }: { row: KnownRow }) {
  const { tone, word } = markOf(state);
  return (
    <Link href={`/household/${household.household}`} className="household-link">
      <span className="household-name">{household.head}</span>
      <IconChevronRight aria-hidden="true" />
      <span className="household-facts">
        {household.code} · {household.members} khẩu · {CLASS_WORDS[household.class]}
      </span>
      <span className="household-state">
        <StatusMark tone={tone} word={word} />
        {state.outcome === 'not-handed-over' && <small>{reasonWords(state.reason)}</small>}
      </span>
    </Link>
  );
}

function Nothing({ rows, searching }: { rows: readonly KnownRow[]; searching: boolean }) {
  if (rows.length === 0)
    return <p className="empty">Xóm này chưa có hộ nào trên máy. Hãy về trang đầu và tải lại.</p>;
  if (searching) return <p className="empty">Không thấy hộ nào. Thử mã hộ, hoặc gõ tên không dấu.</p>;
  return <p className="empty">Không có hộ nào ở trạng thái này.</p>;
}
