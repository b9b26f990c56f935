import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { commandIds } from './command-id.ts';

/** A write with its command id; what it changes is read again afterwards. */
export function useCommand<Input, Answer>(parts: {
  readonly send: (input: Input, id: string) => Promise<Answer>;
  readonly changes: readonly string[];
}) {
  const client = useQueryClient();
  const [ids] = useState(() => commandIds());
  return useMutation({
    mutationFn: (input: Input) => ids.run(input, (id) => parts.send(input, id)),
    onSettled: () => Promise.all(parts.changes.map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}
