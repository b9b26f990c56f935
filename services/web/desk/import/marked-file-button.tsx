import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { downloadMarkedFile } from './upload-file.ts';

/** The sender's own file with a column of reasons. */
export function MarkedFileButton({ id }: { id: string }) {
  const download = useMutation({ mutationFn: () => downloadMarkedFile(id) });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden="true" />}
        loading={download.isPending}
        onClick={() => download.mutate()}
      >
        Tải tệp của tôi, có ghi lý do
      </Button>
      {download.error !== null && <ProblemNotice error={download.error} />}
    </>
  );
}
