import { useState } from 'react';
import { SampleNotice } from '../shell/sample-notice.tsx';
import { FollowPage } from './follow-page.tsx';
import { ReportPage } from './report-page.tsx';

const FOLLOW = '#theo-doi';

/** For anybody, without an account: report a household that is missing, and follow the report by its number. */
export function App() {
  const [page, setPage] = useState<'report' | 'follow'>(location.hash === FOLLOW ? 'follow' : 'report');
  const [receipt, setReceipt] = useState('');
  const open = (next: typeof page) => {
    history.replaceState(null, '', next === 'follow' ? FOLLOW : location.pathname);
    setPage(next);
  };
  return (
    <div className="claim-page">
      <SampleNotice />
      <main>
        <h1>Phản ánh hộ nghèo bị bỏ sót</h1>
        <nav className="claim-nav" aria-label="Các phần">
          <button
            type="button"
            className="button"
            aria-current={page === 'report' ? 'page' : undefined}
            onClick={() => open('report')}
          >
            Gửi phản ánh
          </button>
          <button
            type="button"
            className="button"
            aria-current={page === 'follow' ? 'page' : undefined}
            onClick={() => open('follow')}
          >
            Theo dõi
          </button>
        </nav>
        {page === 'report' ? (
          <ReportPage
            onFollow={(sent) => {
              setReceipt(sent);
              open('follow');
            }}
          />
        ) : (
          <FollowPage known={receipt} />
        )}
      </main>
    </div>
  );
}
