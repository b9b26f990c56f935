import { Route, Routes } from 'react-router';
import type { Account } from '../../shell/api-types.ts';
import { placesWith } from '../account-place.ts';
import { Empty } from '../part/empty.tsx';
import { ImportHistory } from './import-history.tsx';
import { ImportPage } from './import-page.tsx';
import { ImportStart } from './import-start.tsx';

/** Files into the registry. The address names the import, so that leaving and coming back loses nothing. */
export function ImportTab({ account }: { account: Account }) {
  const top = placesWith(account, ['staff'])[0];
  if (top === undefined)
    return (
      <Empty title="Nhập danh sách là việc của nghiệp vụ" text="Vai trò của bạn chỉ xem và phê duyệt." />
    );
  return (
    <Routes>
      <Route
        index
        element={
          <>
            <ImportStart top={top} />
            <ImportHistory account={account} />
          </>
        }
      />
      <Route path=":id" element={<ImportPage account={account} />} />
    </Routes>
  );
}
