import { Group, Paper, Text, Title } from '@mantine/core';
import { answerOf } from '../../shell/api-client.ts';
import type { Account, PlanAmendment } from '../../shell/api-types.ts';
import { formatMoment, formatRatio } from '../../shell/format.ts';
import { problemText } from '../../shell/problem-text.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import { api } from '../desk.ts';
import { AccountName } from '../part/account-name.tsx';
import { ExportButton } from '../part/export-button.tsx';
import { useCommand } from '../part/use-command.ts';
import { AmendmentLines } from './amendment-lines.tsx';
import { isMoving } from './amendment-queries.ts';
import { DECISION_STATUS, titleOf } from './amendment-words.ts';
import { SecondDecision } from './second-decision.tsx';

/** An amendment, its lines and the two decisions. */
export function AmendmentCard({ amendment, account }: { amendment: PlanAmendment; account: Account }) {
  const { tone, word } = DECISION_STATUS[amendment.status];
  const { status, taken, given, leftOut, flows, hash, released } = amendment;
  const title = titleOf(amendment, formatMoment);
  const drawn = flows.filter((flow) => flow.drawn > 0);
  return (
    <Paper withBorder p="md" component="article" aria-label={title}>
      <Group justify="space-between">
        <Title order={4} size="h5">
          {title}
        </Title>
        <StatusMark tone={tone} word={word} />
      </Group>
      <Text fz="sm">Căn cứ: {amendment.ground}</Text>
      <Text fz="sm">
        Người lập: <AccountName id={amendment.proposedBy} />
        {amendment.approvedBy !== null && amendment.approvedAt !== null && (
          <>
            {' '}
            · Người phê duyệt: <AccountName id={amendment.approvedBy} />, {formatMoment(amendment.approvedAt)}
          </>
        )}
      </Text>
      {status === 'computing' && <Text role="status">Đang tìm hộ kế tiếp. Trang tự cập nhật.</Text>}
      {amendment.problem !== null && <Problem code={amendment.problem.code} />}
      {amendment.remark !== null && <Text>Ý kiến trả lại: {amendment.remark}</Text>}
      {hash !== null && (
        <>
          <Text mt="xs">
            Thu hồi {taken} suất, trao thêm {given} suất.
            {drawn.map((flow) => ` Dùng ${flow.drawn} suất dự phòng của ${flow.name}.`)}
            {leftOut > 0 && ` Còn ${leftOut} suất của hộ không phải trao để lần điều chỉnh sau.`}
          </Text>
          <AmendmentLines amendment={amendment} />
          {(status === 'approved' || status === 'proposed') && (
            <ExportButton
              word="Tải phụ lục điều chỉnh (PDF)"
              address={`/api/v1/plans/${amendment.plan}/amendments/${amendment.id}/paper`}
            />
          )}
          <Text fz="sm" className="hash">
            Mã kiểm của điều chỉnh: {hash}
          </Text>
        </>
      )}
      {status === 'approved' && isMoving(amendment) && (
        <Text role="status">Đang chuyển {formatRatio(released, taken + given)} dòng đến các xã</Text>
      )}
      {status === 'proposed' && hash !== null && (
        <Decision amendment={amendment} hash={hash} account={account} />
      )}
    </Paper>
  );
}

function Problem({ code }: { code: string }) {
  const { says, next } = problemText(code);
  return (
    <Text mt="xs">
      <strong>{says}</strong> {next}
    </Text>
  );
}

const CHANGES = ['amendments', 'plans', 'sources', 'standing-gifts'];

function Decision({
  amendment,
  hash,
  account,
}: {
  amendment: PlanAmendment;
  hash: string;
  account: Account;
}) {
  const path = { id: amendment.plan, amendment: amendment.id };
  const approve = useCommand({
    send: (seen: string, id) =>
      answerOf(
        api.POST('/api/v1/plans/{id}/amendments/{amendment}/approve', {
          params: { path, header: { 'Idempotency-Key': id } },
          body: { hash: seen },
        }),
      ),
    changes: CHANGES,
  });
  const sendBack = useCommand({
    send: (remark: string, id) =>
      answerOf(
        api.POST('/api/v1/plans/{id}/amendments/{amendment}/send-back', {
          params: { path, header: { 'Idempotency-Key': id } },
          body: { remark },
        }),
      ),
    changes: CHANGES,
  });
  const { proposedBy } = amendment;
  return <SecondDecision what="điều chỉnh" {...{ hash, proposedBy, account, approve, sendBack }} />;
}
