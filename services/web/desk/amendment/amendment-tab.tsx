import { Route, Routes } from 'react-router';
import type { Account } from '../../shell/api-types.ts';
import { AmendmentPage } from './amendment-page.tsx';
import { AmendmentQueue } from './amendment-queue.tsx';

/** Changes of frozen lists: proposed by staff, by claims and by what happens to households; decided by an approver. */
export function AmendmentTab({ account }: { account: Account }) {
  return (
    <Routes>
      <Route index element={<AmendmentQueue account={account} />} />
      <Route path=":id" element={<AmendmentPage account={account} />} />
    </Routes>
  );
}
