import { Button, Group, Modal, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { FormProblem, formProblem, useFieldProblem } from '../part/field-problem.ts';
import type { MatrixFilter } from './matrix-filter.ts';
import { type MatrixScope, useNeedList } from './matrix-queries.ts';

interface Parts {
  readonly scope: MatrixScope;
  readonly planned: MatrixFilter['planned'];
  /** Households that stand in it; undefined while nobody knows. */
  readonly count: number | undefined;
  readonly onClose: () => void;
}

/** Asks for which donor and why, keeps that, and only then gives the list out. */
export function NeedListDialog({ scope, planned, count, onClose }: Parts) {
  const [donor, setDonor] = useState('');
  const [why, setWhy] = useState('');
  const taking = useNeedList();

  function submit(event: FormEvent): void {
    event.preventDefault();
    const wish = { ...scope, planned, donor: donor.trim(), why: why.trim() };
    taking.mutate(wish, { onSuccess: onClose });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title="Danh sách cho nhà hảo tâm"
      size="lg"
      styles={{ title: { fontWeight: 700 } }}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <FormProblem value={formProblem(taking.error)}>
        <form className="form" onSubmit={submit}>
          <Text>
            Tệp gồm {count === undefined ? 'các' : formatMoney(count)} hộ chưa có suất quà đạt mức tối thiểu:
            mã hộ, chủ hộ, xóm, xã, số khẩu. Không có số định danh, điện thoại.
          </Text>
          <Text>
            {planned === 'with'
              ? 'Hộ có quà trong phương án chờ duyệt được coi là đã có quà.'
              : 'Quà trong phương án chờ duyệt không được tính.'}{' '}
            Hệ thống ghi lại ai lấy, lúc nào, cho ai, để làm gì.
          </Text>
          <Fields donor={donor} why={why} onDonor={setDonor} onWhy={setWhy} />
          {taking.error !== null && <ProblemNotice error={taking.error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={taking.isPending}>
              Ghi lại và tải tệp
            </Button>
          </Group>
        </form>
      </FormProblem>
    </Modal>
  );
}

function Fields(parts: {
  donor: string;
  why: string;
  onDonor: (donor: string) => void;
  onWhy: (why: string) => void;
}) {
  const { donor, why, onDonor, onWhy } = parts;
  return (
    <>
      <TextInput
        label="Nhà hảo tâm nhận danh sách"
        value={donor}
        onChange={(event) => onDonor(event.target.value)}
        error={useFieldProblem('/donor')}
        maxLength={200}
        required
      />
      <Textarea
        label="Để làm gì"
        description="Không ghi số định danh, số điện thoại"
        value={why}
        onChange={(event) => onWhy(event.target.value)}
        error={useFieldProblem('/why')}
        minLength={3}
        maxLength={500}
        required
      />
    </>
  );
}
