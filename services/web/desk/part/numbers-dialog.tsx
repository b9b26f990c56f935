import { Button, Group, Modal, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { FormProblem, formProblem } from './field-problem.ts';
import { WhyInput } from './why-input.tsx';

interface Parts {
  readonly title: string;
  /** What the file holds. */
  readonly holds: string;
  readonly take: (why: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks what a file with personal numbers is needed for, and has it made. */
export function NumbersDialog({ title, holds, take, onClose }: Parts) {
  const [why, setWhy] = useState('');
  const taking = useMutation({ mutationFn: take, onSuccess: onClose });

  function submit(event: FormEvent): void {
    event.preventDefault();
    taking.mutate(why.trim());
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      styles={{ title: { fontWeight: 700 } }}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <FormProblem value={formProblem(taking.error)}>
        <form className="form" onSubmit={submit}>
          <Text>
            {holds} Mỗi lần xuất đều được ghi lại: ai xuất, lúc nào, để làm gì, gồm những hộ nào. Người xuất
            chịu trách nhiệm giữ tệp.
          </Text>
          <WhyInput value={why} onChange={setWhy} />
          {taking.error !== null && <ProblemNotice error={taking.error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={taking.isPending}>
              Xuất tệp
            </Button>
          </Group>
        </form>
      </FormProblem>
    </Modal>
  );
}
