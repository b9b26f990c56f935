import { Anchor, Button, Checkbox, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatDate } from '#shared/vietnam/date.ts';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Account, VillageClosure } from '../../shell/api-types.ts';
import { formatRatio } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { problemText } from '../../shell/problem-text.ts';
import { hasRole } from '../account-place.ts';
import { AccountName } from '../part/account-name.tsx';
import { UnitName } from '../part/unit-name.tsx';
import { useCommand } from '../part/use-command.ts';
import { sendApprovals } from './closure-queries.ts';
import { ClosureState } from './closure-state.tsx';
import { type Carried, StatementForm } from './statement-form.tsx';
import { WithdrawClosure } from './withdraw-closure.tsx';

interface Parts {
  readonly list: string;
  readonly rows: readonly VillageClosure[];
  readonly account: Account;
}

/** Papers are typed in one after the other: a saved row opens the next one that is open. */
export function VillageTable({ list, rows, account }: Parts) {
  const [typing, setTyping] = useState<string | null>(null);
  const [carried, setCarried] = useState<Carried>({ on: null, evidence: '' });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const mayState = hasRole(account, 'staff', 'commune-officer');
  const mayApprove = hasRole(account, 'approver');
  const waiting = rows.filter((row) => row.status === 'stated' && row.statedBy !== account.id);
  const approve = useCommand({
    send: (units: readonly string[], id) => sendApprovals({ list, units }, id),
    changes: ['closures', 'coverage'],
  });
  const nextOpen = (unit: string) => {
    const behind = rows.slice(rows.findIndex((row) => row.unit === unit) + 1);
    return behind.find(({ status, openClaims }) => status === 'open' && openClaims === 0)?.unit ?? null;
  };
  const severalCommunes = new Set(rows.map(({ commune }) => commune)).size > 1;
  const picked = waiting.filter(({ unit }) => chosen.has(unit)).map(({ unit }) => unit);

  return (
    <>
      <Group justify="space-between">
        <Text fw={600}>
          Đã xác nhận {formatRatio(rows.filter(({ status }) => status === 'closed').length, rows.length)} xóm
          đang hiện
        </Text>
        {mayApprove && waiting.length > 0 && (
          <Group>
            <Checkbox
              label={`Chọn cả ${formatMoney(waiting.length)} xác nhận chờ duyệt`}
              checked={picked.length === waiting.length}
              indeterminate={picked.length > 0 && picked.length < waiting.length}
              onChange={(event) =>
                setChosen(new Set(event.target.checked ? waiting.map(({ unit }) => unit) : []))
              }
            />
            <Button
              disabled={picked.length === 0}
              loading={approve.isPending}
              onClick={() => approve.mutate(picked, { onSuccess: () => setChosen(new Set()) })}
            >
              Duyệt {formatMoney(picked.length)} xác nhận
            </Button>
          </Group>
        )}
      </Group>
      {approve.error !== null && <ProblemNotice error={approve.error} />}
      <Table.ScrollContainer minWidth={820}>
        <Table withTableBorder verticalSpacing="xs" className="top-cells">
          <Table.Thead>
            <Table.Tr>
              {mayApprove && <Table.Th>Duyệt</Table.Th>}
              <Table.Th>Xóm</Table.Th>
              <Table.Th className="number">Hộ trong danh sách</Table.Th>
              <Table.Th>Trạng thái</Table.Th>
              <Table.Th>Xác nhận của trưởng xóm</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.unit}>
                {mayApprove && (
                  <Table.Td>
                    {waiting.includes(row) && (
                      <Checkbox
                        aria-label={`Duyệt xác nhận của ${row.village}`}
                        checked={chosen.has(row.unit)}
                        onChange={(event) => setChosen(toggled(chosen, row.unit, event.target.checked))}
                      />
                    )}
                  </Table.Td>
                )}
                <Table.Th scope="row" fw={400}>
                  {row.village}
                  {severalCommunes && (
                    <Text fz="xs">
                      <UnitName path={row.commune} />
                    </Text>
                  )}
                  {row.openClaims > 0 && (
                    <Text fz="xs">
                      <Anchor component={Link} to="/registry/claims" fz="xs">
                        {formatMoney(row.openClaims)} phản ánh đang mở
                      </Anchor>
                    </Text>
                  )}
                </Table.Th>
                <Table.Td className="number">{formatMoney(row.listed)}</Table.Td>
                <Table.Td>
                  <ClosureState closure={row} />
                  <Refusal code={approve.data?.get(row.unit)} />
                </Table.Td>
                <Table.Td>
                  {typing === row.unit ? (
                    <StatementForm
                      list={list}
                      row={row}
                      carried={carried}
                      onSaved={(next) => {
                        setCarried(next);
                        setTyping(nextOpen(row.unit));
                      }}
                      onCancel={() => setTyping(null)}
                    />
                  ) : (
                    <Said row={row} />
                  )}
                  {mayState && typing !== row.unit && row.status === 'open' && (
                    <Button
                      size="sm"
                      variant="default"
                      aria-label={`Ghi xác nhận của ${row.village}`}
                      onClick={() => setTyping(row.unit)}
                    >
                      Ghi xác nhận
                    </Button>
                  )}
                  {(mayState || mayApprove) && row.status !== 'open' && (
                    <WithdrawClosure list={list} row={row} />
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

function Said({ row: { status, statement, statedBy } }: { row: VillageClosure }) {
  if (statement === null || status === 'open') return null;
  const { count, head, on, evidence } = statement;
  return (
    <Text fz="sm">
      {head}, {formatDate(on)}: {formatMoney(count)} hộ. Chứng cứ: {evidence}
      {statedBy !== null && (
        <>
          . Ghi bởi <AccountName id={statedBy} />
        </>
      )}
    </Text>
  );
}

function Refusal({ code }: { code: string | undefined }) {
  if (code === undefined) return null;
  const { says, next } = problemText(code);
  return (
    <Text fz="sm" c="var(--attention)" role="alert">
      {says} {next}
    </Text>
  );
}

function toggled(chosen: ReadonlySet<string>, unit: string, isChosen: boolean): ReadonlySet<string> {
  const next = new Set(chosen);
  if (isChosen) next.add(unit);
  else next.delete(unit);
  return next;
}
