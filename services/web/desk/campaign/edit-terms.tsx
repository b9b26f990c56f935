import { Button, Group, Modal, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { answerOf } from '../../shell/api-client.ts';
import type { Campaign } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { api } from '../desk.ts';
import { FormProblem, formProblem } from '../part/field-problem.ts';
import { useCommand } from '../part/use-command.ts';
import { TermFields } from './term-fields.tsx';
import { type Terms, toTerms, typedTerms } from './typed-terms.ts';

/** Changes what is declared of a campaign; what plans are made by only before there are plans. */
export function EditTerms({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const { id, phase, unit } = campaign;
  // As it was looked at: one that is read again meanwhile must not carry the change through.
  const [version] = useState(campaign.version);
  const [typed, setTyped] = useState(() => typedTerms(campaign));
  const isFixed = phase !== 'draft' && phase !== 'collecting';
  const change = useCommand({
    send: (body: Terms & { version: number }, command) =>
      answerOf(
        api.PUT('/api/v1/campaigns/{id}', {
          params: { path: { id }, header: { 'Idempotency-Key': command } },
          body,
        }),
      ),
    changes: ['campaigns', 'sources', 'gift-matrix'],
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (typed.deadline === '') return;
    change.mutate({ ...toTerms(typed), version }, { onSuccess: onClose });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title="Sửa đợt hỗ trợ"
      size="lg"
      styles={{ title: { fontWeight: 700 } }}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <FormProblem value={formProblem(change.error)}>
        <form className="form" onSubmit={submit}>
          {isFixed && (
            <Text>
              Đã lập phương án theo mức tối thiểu và thứ tự ưu tiên này, nên hai phần đó không đổi nữa.
            </Text>
          )}
          <TermFields typed={typed} onChange={setTyped} unit={unit} isFixed={isFixed} />
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
