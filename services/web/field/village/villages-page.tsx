import { IconDownload, IconLogout } from '@tabler/icons-react';
import { Link } from 'wouter';
import { daysBetween, today } from '#shared/vietnam/date.ts';
import type { Account, Campaign } from '../../shell/api-types.ts';
import { formatMoment, formatRatio } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { householdsOfCampaign, type KnownRow } from '../household/known-households.ts';
import { OthersWaiting } from '../outbox/others-waiting.tsx';
import { placesOf, useCampaign } from '../package/use-campaign.ts';
import { type DownloadState, useDownload } from '../package/use-download.ts';
import { PageFrame } from '../part/page-frame.tsx';
import { useLive } from '../part/use-live.ts';
import { database, signOut } from '../phone.ts';
import type { VillageRow } from '../phone-database.ts';
import { putSetting } from '../setting.ts';
import { ProgressBar } from './progress-bar.tsx';

/** The home: how far the commune is, and its villages. */
export function VillagesPage({ account }: { readonly account: Account }) {
  const known = useCampaign();
  const campaign = known?.campaign ?? null;
  const { state, download } = useDownload(account, campaign);
  const lists = useLive(() => listsOf(campaign?.id ?? '', account), `lists-${campaign?.id}-${account.id}`);
  if (placesOf(account).length === 0) return <NoOfficer account={account} />;
  return (
    <PageFrame title="Các xóm của tôi" subtitle={account.displayName}>
      <OthersWaiting author={account.id} />
      {known !== undefined && known.campaigns.length > 1 && campaign !== null && (
        <CampaignChoice campaigns={known.campaigns} campaign={campaign} />
      )}
      {campaign !== null && lists !== undefined && lists.villages.length > 0 && (
        <>
          <Summary campaign={campaign} rows={lists.rows} />
          <VillageList villages={lists.villages} rows={lists.rows} />
        </>
      )}
      <DownloadNotice state={state} empty={lists?.villages.length === 0} onRetry={download} />
      <footer className="home-foot">
        {lists?.villages[0] !== undefined && (
          <p className="small-print">Danh sách tải lúc {formatMoment(lists.villages[0].asOf)}</p>
        )}
        <button type="button" className="button" onClick={download} disabled={state.phase === 'running'}>
          <IconDownload aria-hidden="true" /> Tải lại danh sách
        </button>
        <button type="button" className="button" onClick={() => void signOut()}>
          <IconLogout aria-hidden="true" /> Đăng xuất
        </button>
        <p className="small-print">Đăng xuất không xóa xác nhận chưa gửi.</p>
      </footer>
    </PageFrame>
  );
}

async function listsOf(campaign: string, account: Account) {
  const places = placesOf(account);
  const isMine = (path: string) => places.some((place) => path === place || path.startsWith(`${place}/`));
  const villages = await database.villages
    .where('[campaign+path]')
    .between([campaign, ''], [campaign, '\uffff'])
    .toArray();
  return {
    villages: villages.filter(({ path }) => isMine(path)),
    rows: await householdsOfCampaign(campaign, account),
  };
}

function Summary({ campaign, rows }: { campaign: Campaign; rows: readonly KnownRow[] }) {
  const { done, unsent } = countsOf(rows);
  const days = daysBetween(today(Date.now()), campaign.tetDate);
  return (
    <section className="summary" aria-label="Tiến độ">
      <p className="summary-figure">
        <strong>{formatRatio(done, rows.length)}</strong> hộ đã trao
      </p>
      <ProgressBar done={done} unsent={unsent} total={rows.length} />
      <p>
        {days > 0
          ? `Còn ${days} ngày đến Tết`
          : days === 0
            ? 'Hôm nay là mùng Một Tết'
            : `Đã qua Tết ${-days} ngày`}
        {unsent > 0 && ` · ${unsent} hộ chờ gửi`}
      </p>
    </section>
  );
}

function VillageList({ villages, rows }: { villages: readonly VillageRow[]; rows: readonly KnownRow[] }) {
  const byVillage = Map.groupBy(rows, ({ household }) => household.village);
  return (
    <ul className="village-list">
      {villages.map(({ path, name, households }) => {
        const { done, unsent } = countsOf(byVillage.get(path) ?? []);
        return (
          <li key={path}>
            <Link href={`/village/${path}`} className="village-link">
              <span className="village-name">{name}</span>
              <span className="village-figure">
                {formatRatio(done, households)}
                {done === households && unsent === 0 && ' ✓'}
              </span>
              <ProgressBar done={done} unsent={unsent} total={households} />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function countsOf(rows: readonly KnownRow[]): { done: number; unsent: number } {
  const done = rows.filter(({ state }) => state.outcome === 'handed-over');
  return { done: done.length, unsent: done.filter(({ state }) => state.unsent).length };
}

function CampaignChoice({ campaigns, campaign }: { campaigns: readonly Campaign[]; campaign: Campaign }) {
  return (
    <label className="field">
      Đợt hỗ trợ
      <select
        value={campaign.id}
        onChange={(event) => void putSetting(database, 'campaign', event.target.value)}
      >
        {campaigns.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function DownloadNotice({
  state,
  empty,
  onRetry,
}: {
  state: DownloadState;
  empty: boolean | undefined;
  onRetry: () => void;
}) {
  switch (state.phase) {
    case 'running': {
      const { got, total } = state.progress;
      return (
        <p className="download" role="status">
          Đang tải danh sách… {total === null ? '' : `${formatRatio(got, total)} hộ`}
          <progress max={total ?? 1} value={total === null ? undefined : got} aria-label="Tải danh sách" />
        </p>
      );
    }
    case 'failed':
      return empty === true ? (
        <ProblemNotice error={state.error} onRetry={onRetry} />
      ) : (
        <p className="download">Chưa tải được bản mới. Danh sách cũ vẫn dùng được.</p>
      );
    case 'idle':
      return empty === true ? (
        <p className="empty">
          Chưa có danh sách được duyệt cho xã này. Hãy hỏi cán bộ nghiệp vụ, rồi bấm Tải lại.
        </p>
      ) : null;
  }
}

function NoOfficer({ account }: { account: Account }) {
  return (
    <PageFrame title="Tết 100" subtitle={account.displayName}>
      <p className="empty">
        Trang này dành cho cán bộ xã đi trao quà. Tài khoản của bạn làm việc ở{' '}
        <a href="/desk/">bàn làm việc</a>.
      </p>
      <footer className="home-foot">
        <button type="button" className="button" onClick={() => void signOut()}>
          <IconLogout aria-hidden="true" /> Đăng xuất
        </button>
      </footer>
    </PageFrame>
  );
}
