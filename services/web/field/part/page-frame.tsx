import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'wouter';
import { SampleNotice } from '../../shell/sample-notice.tsx';
import { StatusPill } from './status-pill.tsx';
import { Toast } from './toast.tsx';

interface Parts {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly back?: string | undefined;
  readonly children: ReactNode;
}

/** What every screen of the phone has: the sample's band, a title, the status line, the last save's undo. */
export function PageFrame({ title, subtitle, back, children }: Parts) {
  useEffect(() => {
    document.title = `${title} – Tết 100`;
  }, [title]);
  return (
    <>
      <a className="skip-link" href="#content">
        Đến nội dung
      </a>
      <SampleNotice />
      <header className="page-head">
        {back !== undefined && (
          <Link href={back} className="back" aria-label="Quay lại">
            <IconArrowLeft aria-hidden="true" />
          </Link>
        )}
        <div className="page-title">
          <h1>{title}</h1>
          {subtitle !== undefined && <p>{subtitle}</p>}
        </div>
      </header>
      <StatusPill />
      <Toast />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
