import { Route, Routes, useParams } from 'react-router';
import type { Account } from '../../shell/api-types.ts';
import { usePageTitle } from '../part/use-page-title.ts';
import { LookRecord } from './look-record.tsx';
import { ShownHouseholds } from './shown-households.tsx';

/** For auditors: who saw what is sealed, when, and why. */
export function LookTab({ account }: { account: Account }) {
  usePageTitle('Lượt xem');
  return (
    <Routes>
      <Route path="/" element={<LookRecord account={account} />} />
      <Route path="/:id" element={<OneLook account={account} />} />
    </Routes>
  );
}

function OneLook({ account }: { account: Account }) {
  const { id = '' } = useParams();
  return <ShownHouseholds key={id} id={id} account={account} />;
}
