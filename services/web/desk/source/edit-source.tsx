import { Button, Group, Modal, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { answerOf } from '../../shell/api-client.ts';
import type { Campaign, Source } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { api } from '../desk.ts';
import { FormProblem, formProblem } from '../part/field-problem.ts';
import { useCommand } from '../part/use-command.ts';
import { GiverFields } from './giver-fields.tsx';
import { ReachFields } from './reach-fields.tsx';
import { type SourceTerms, type TypedSource, toTerms, typedSource } from './typed-source.ts';

interface Parts {
  readonly source: Source;
  readonly campaign: Campaign;
  readonly onClose: () => void;
}

/** Other terms for a source; what it gives and how much stands in its book. */
export function EditSource({ source, campaign, onClose }: Parts) {
  // As it was looked at: one that is read again meanwhile must not carry the change through.
  const [version] = useState(source.version);
  const [typed, setTyped] = useState(() => typedSource(source));
  const put = (part: Partial<TypedSource>) => setTyped((before) => ({ ...before, ...part }));
  const change = useCommand({
    send: (body: SourceTerms & { version: number }, id) =>
      answerOf(
        api.PUT('/api/v1/sources/{id}', {
          params: { path: { id: source.id }, header: { 'Idempotency-Key': id } },
          body,
        }),
      ),
    changes: ['sources', 'gift-matrix'],
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    change.mutate({ ...toTerms(typed), version }, { onSuccess: onClose });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title="Sửa nguồn"
      size="lg"
      styles={{ title: { fontWeight: 700 } }}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <FormProblem value={formProblem(change.error)}>
        <form className="form" onSubmit={submit}>
          <Text>
            Quà, số suất và cách trao không sửa ở đây: ghi thêm một dòng vào sổ của nguồn.
            {source.allocated > 0 &&
              ' Nguồn đã có trong phương án được duyệt, nên nơi nhận và đối tượng không đổi nữa.'}
          </Text>
          <GiverFields typed={typed} put={put} />
          <ReachFields typed={typed} put={put} campaign={campaign} asks="terms" />
          {change.error !== null && <ProblemNotice error={change.error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={change.isPending}>
              Lưu
            </Button>
          </Group>
        </form>
      </FormProblem>
    </Modal>
  );
}
