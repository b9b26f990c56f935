import { Route, Routes, useParams } from 'react-router';
import type { Account } from '../../shell/api-types.ts';
import { usePageTitle } from '../part/use-page-title.ts';
import { ClaimPage } from './claim-page.tsx';
import { ClaimQueue } from './claim-queue.tsx';
import { NewClaim } from './new-claim.tsx';

/** Claims that a household is missing: who waits for an answer, and the answer. */
export function ClaimTab({ account }: { account: Account }) {
  usePageTitle('Phản ánh hộ bị bỏ sót');
  return (
    <Routes>
      <Route path="/" element={<ClaimQueue account={account} />} />
      <Route path="/new" element={<NewClaim account={account} />} />
      <Route path="/:id" element={<OneClaim account={account} />} />
    </Routes>
  );
}

function OneClaim({ account }: { account: Account }) {
  const { id = '' } = useParams();
  return <ClaimPage key={id} id={id} account={account} />;
}
