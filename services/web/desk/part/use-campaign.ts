import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { allPages, answerOf } from '../../shell/api-client.ts';
import type { Campaign } from '../../shell/api-types.ts';
import { api } from '../desk.ts';
import { fromCursor } from './next-page.ts';

export function useCampaigns() {
  return useQuery({
    queryKey: ['campaigns'],
    queryFn: () =>
      allPages((cursor) => answerOf(api.GET('/api/v1/campaigns', { params: { query: fromCursor(cursor) } }))),
  });
}

/** The campaign named in the address, else the newest one. */
export function useChosenCampaign(): {
  campaigns: readonly Campaign[] | undefined;
  campaign: Campaign | undefined;
  error: unknown;
  choose: (id: string) => void;
} {
  const [address, setAddress] = useSearchParams();
  const { data, error } = useCampaigns();
  const wanted = address.get('campaign');
  const campaign = wanted === null ? data?.[0] : data?.find(({ id }) => id === wanted);
  return {
    campaigns: data,
    campaign,
    error,
    choose: (id) => setAddress((before) => ({ ...Object.fromEntries(before), campaign: id })),
  };
}
