import { Button, Progress, Text } from '@mantine/core';
import { formatPercent } from '#shared/vietnam/money-words.ts';

interface Parts {
  readonly isPending: boolean;
  /** From 0 to 1: what has gone. */
  readonly share: number;
  readonly disabled: boolean;
  /** That nothing is written yet, and what comes before it is. */
  readonly promise: string;
}

/** Sends a file to be looked at, and shows how much of it has gone. */
export function SendButton({ isPending, share, disabled, promise }: Parts) {
  return (
    <>
      <div>
        <Button type="submit" loading={isPending} disabled={disabled}>
          Gửi tệp và xem trước
        </Button>
        <Text fz="sm" mt={4}>
          {promise}
        </Text>
      </div>
      {isPending && (
        <div role="status">
          <Text>Đang gửi tệp: {formatPercent(share)}</Text>
          <Progress value={share * 100} aria-label="Gửi tệp" />
        </div>
      )}
    </>
  );
}
