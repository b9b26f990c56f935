import { ExportButton } from '../part/export-button.tsx';

/** The sender's own file with a column of reasons. */
export function MarkedFileButton({ id }: { id: string }) {
  return <ExportButton word="Tải tệp của tôi, có ghi lý do" address={`/api/v1/imports/${id}/marked-file`} />;
}
