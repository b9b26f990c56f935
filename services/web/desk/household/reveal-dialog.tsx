import { Button, Checkbox, Group, Modal, Table, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ethnicityName } from '#shared/vietnam/ethnicity.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { Body } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { api } from '../desk.ts';
import { FormProblem, formProblem } from '../part/field-problem.ts';
import { WhyInput } from '../part/why-input.tsx';
import type { HouseholdRecord, Revealed } from './household-types.ts';
import { fieldWords } from './household-words.ts';

type Field = Body<'/api/v1/household-records/{id}/reveal'>['fields'][number];

interface Parts {
  readonly record: HouseholdRecord;
  /** What the reader's role may see. */
  readonly fields: readonly Field[];
  readonly onClose: () => void;
}

/** Shows what is sealed, after saying what for; who looked is recorded, and nothing stays when the dialog closes. */
export function RevealDialog({ record, fields, onClose }: Parts) {
  const [asked, setAsked] = useState<string[]>(['nationalId']);
  const [why, setWhy] = useState('');
  const reveal = useMutation({
    gcTime: 0,
    mutationFn: (body: Body<'/api/v1/household-records/{id}/reveal'>) =>
      answerOf(
        api.POST('/api/v1/household-records/{id}/reveal', { params: { path: { id: record.id } }, body }),
      ),
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (asked.length > 0) reveal.mutate({ fields: asked as Field[], why: why.trim() });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title="Xem nội dung được giữ kín"
      size="lg"
      styles={{ title: { fontWeight: 700 } }}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <FormProblem value={formProblem(reveal.error)}>
        <form className="form" onSubmit={submit}>
          <Text>Mỗi lần xem đều được ghi lại: ai xem, lúc nào, để làm gì.</Text>
          <Checkbox.Group label="Cần xem" value={asked} onChange={setAsked}>
            {fields.map((field) => (
              <Checkbox key={field} value={field} label={fieldWords({ field, person: null })} mt="xs" />
            ))}
          </Checkbox.Group>
          <WhyInput value={why} onChange={setWhy} />
          {reveal.error !== null && <ProblemNotice error={reveal.error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={reveal.isPending} disabled={asked.length === 0}>
              Xem
            </Button>
          </Group>
        </form>
      </FormProblem>
      {reveal.data !== undefined && (
        <RevealedTable head={record.head} fields={reveal.variables?.fields ?? []} revealed={reveal.data} />
      )}
    </Modal>
  );
}

function RevealedTable({
  head,
  fields,
  revealed,
}: {
  head: string;
  fields: readonly Field[];
  revealed: Revealed;
}) {
  const rows = [{ id: 'head', name: head, ...revealed.head }, ...revealed.members];
  return (
    <Table withTableBorder mt="md" role="table" aria-label="Nội dung được giữ kín">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Họ tên</Table.Th>
          {fields.map((field) => (
            <Table.Th key={field}>{fieldWords({ field, person: null })}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.id}>
            <Table.Th scope="row">{row.name}</Table.Th>
            {fields.map((field) => (
              <Table.Td key={field} className="tabular">
                {clearWords(field, row[field] ?? null)}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function clearWords(field: Field, value: string | null): string {
  if (value === null) return '–';
  return field === 'ethnicity' ? ethnicityName(value) : value;
}
