import { Button, Group, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { searchKey } from '#shared/vietnam/text.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { TextField } from '../household/field-input.tsx';
import { FormProblem, formProblem } from '../part/field-problem.ts';
import { UnitSelect } from '../part/unit-select.tsx';
import { useCommand } from '../part/use-command.ts';
import { sendDefinition } from './flag-queries.ts';

/** A unit's own flag: its name, and a code made of it unless another is typed. */
export function DefineFlag({ top, place }: { top: string; place: string }) {
  const [unit, setUnit] = useState(place);
  const [name, setName] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const code = typed ?? initials(name);
  const define = useCommand({ send: sendDefinition, changes: ['priority-flags'] });

  function submit(event: FormEvent): void {
    event.preventDefault();
    const wish = { unit, code: code.trim(), name: name.trim() };
    define.mutate(wish, {
      onSuccess() {
        setName('');
        setTyped(null);
      },
    });
  }

  return (
    <FormProblem value={formProblem(define.error)}>
      <form className="form" onSubmit={submit}>
        <Title order={2} size="h3">
          Đặt nhóm ưu tiên
        </Title>
        <UnitSelect label="Dùng cho các hộ của" top={top} value={unit} onChange={setUnit} />
        <TextField
          field="/name"
          label="Tên nhóm"
          description="Tệp nhập ghi tên này, có dấu hay không dấu, đều hiểu được"
          placeholder="Xã biên giới"
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={80}
          required
        />
        <TextField
          field="/code"
          label="Mã nhóm"
          description="Từ 2 đến 20 chữ không dấu hoặc số, viết liền; đặt rồi không đổi được"
          value={code}
          onChange={(event) => setTyped(event.target.value.toUpperCase())}
          maxLength={20}
          required
        />
        {define.error !== null && <ProblemNotice error={define.error} />}
        <Group>
          <Button type="submit" loading={define.isPending}>
            Đặt nhóm
          </Button>
        </Group>
      </form>
    </FormProblem>
  );
}

/** 'Xã biên giới' → 'XBG' */
function initials(name: string): string {
  return searchKey(name)
    .split(/[^a-z0-9]+/)
    .map((word) => (/^\d+$/.test(word) ? word : word.charAt(0)))
    .join('')
    .toUpperCase()
    .slice(0, 20);
}
