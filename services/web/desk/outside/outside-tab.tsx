import { Route, Routes } from 'react-router';
import type { Account } from '../../shell/api-types.ts';
import { placesWith } from '../account-place.ts';
import { Empty } from '../part/empty.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { useChosenCampaign } from '../part/use-campaign.ts';
import { usePageTitle } from '../part/use-page-title.ts';
import { DonorListHistory } from './donor-list-history.tsx';
import { DonorListPage } from './donor-list-page.tsx';
import { DonorListStart } from './donor-list-start.tsx';
import { TypeGift } from './type-gift.tsx';
import { TypedGifts } from './typed-gifts.tsx';

/** What donors gave by themselves, from their own lists. The address names the list: leaving loses nothing. */
export function OutsideTab({ account }: { account: Account }) {
  usePageTitle('Quà ngoài kế hoạch');
  return (
    <Routes>
      <Route index element={<DonorLists account={account} />} />
      <Route path=":id" element={<DonorListPage account={account} />} />
    </Routes>
  );
}

function DonorLists({ account }: { account: Account }) {
  const { campaigns, campaign, choose, error } = useChosenCampaign();
  const top = placesWith(account, ['staff'])[0];
  if (error !== null) return <QueryNotice error={error} account={account} />;
  return (
    <>
      {campaigns?.length === 0 && (
        <Empty
          title="Chưa có đợt hỗ trợ"
          text="Mở đợt hỗ trợ trước: quà ngoài kế hoạch được so với danh sách của đợt."
        />
      )}
      {top !== undefined && campaigns !== undefined && campaigns.length > 0 && (
        <DonorListStart
          key={campaign?.id}
          top={top}
          campaigns={campaigns}
          campaign={campaign}
          choose={choose}
        />
      )}
      {top !== undefined && campaign !== undefined && (
        <TypeGift key={campaign.id} top={top || campaign.unit} campaign={campaign} />
      )}
      {campaign !== undefined && <TypedGifts account={account} campaign={campaign} />}
      <DonorListHistory account={account} />
    </>
  );
}
