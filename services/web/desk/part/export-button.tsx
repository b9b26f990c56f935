import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { takeFile } from './take-file.ts';

/** Fetches a workbook when it is pressed. */
export function ExportButton({ word, address }: { word: string; address: string }) {
  const taking = useMutation({ mutationFn: () => takeFile(address) });
  return (
    <div>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden="true" />}
        loading={taking.isPending}
        onClick={() => taking.mutate()}
      >
        {word}
      </Button>
      {taking.error !== null && <ProblemNotice error={taking.error} />}
    </div>
  );
}
