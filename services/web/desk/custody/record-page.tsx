import { Anchor, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { amountOf, itemOf } from '#shared/rules/gift-item.ts';
import { formatDate } from '#shared/vietnam/date.ts';
import { moneyInWords } from '#shared/vietnam/money-words.ts';
import type { Account } from '../../shell/api-types.ts';
import { formatDong, formatMoment } from '../../shell/format.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import { AccountName } from '../part/account-name.tsx';
import { ExportButton } from '../part/export-button.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { UnitName } from '../part/unit-name.tsx';
import { useRecord } from './custody-queries.ts';
import type { CustodyRecord, Holder } from './custody-types.ts';
import { amountWords, itemWord, KIND_WORDS, numberWords, recordMark, STEP_WORDS } from './custody-words.ts';
import { HolderName } from './holder-name.tsx';
import { RecordActs } from './record-acts.tsx';

/** One record: both sides, its lines, who signed, and what the reader may do with it. */
export function RecordPage({ id, account }: { id: string; account: Account }) {
  const record = useRecord(id);
  const { search } = useLocation();
  return (
    <Stack gap="lg">
      <Anchor component={Link} to={`/allocation/custody${search}`}>
        ‹ Mọi biên bản
      </Anchor>
      {record.error !== null && (
        <QueryNotice error={record.error} account={account} onRetry={() => void record.refetch()} />
      )}
      {record.isLoading && <Skeleton height={240} aria-label="Đang tải biên bản" />}
      {record.data !== undefined && (
        <>
          <Head record={record.data} />
          <Lines record={record.data} />
          <ExportButton
            word="Tải biên bản giao nhận (PDF)"
            address={`/api/v1/custody-records/${record.data.id}/paper`}
          />
          <RecordActs record={record.data} account={account} />
          <History record={record.data} />
        </>
      )}
    </Stack>
  );
}

function Head({ record }: { record: CustodyRecord }) {
  const { search } = useLocation();
  const { tone, word } = recordMark(record);
  const { from, to, side, page, reason, remark, reverses, reversal } = record;
  return (
    <div>
      <Title order={2} size="h3">
        Biên bản {KIND_WORDS[record.kind].toLowerCase()} {numberWords(record).toLowerCase()}
      </Title>
      <Text fz="sm" mb="xs">
        Lập tại <UnitName path={record.issuer} />, ngày giao nhận {formatDate(record.on)}
      </Text>
      <StatusMark tone={tone} word={word} />
      <div className="custody-sides">
        <Side word={fromWord(record)} holder={from} />
        {to !== null && <Side word={`Bên nhận${side === 'to' ? ' (lập)' : ''}`} holder={to} />}
      </div>
      {reason !== null && <Text>Lý do: {reason}</Text>}
      {remark !== null && <Text>Lý do từ chối: {remark}</Text>}
      {page !== null && <Text>Ký trên giấy: {pageWords(page)}</Text>}
      {reverses !== null && (
        <Anchor component={Link} to={`/allocation/custody/${reverses}${search}`}>
          Biên bản này hủy một biên bản trước
        </Anchor>
      )}
      {reversal !== null && (
        <Anchor component={Link} to={`/allocation/custody/${reversal}${search}`}>
          Xem biên bản hủy
        </Anchor>
      )}
    </div>
  );
}

function Side({ word, holder }: { word: string; holder: Holder }) {
  return (
    <section aria-label={word}>
      <Text fz="sm" c="var(--no-data)">
        {word}
      </Text>
      <HolderName of={holder} units={[holder.unit]} />
    </section>
  );
}

function fromWord({ to, side }: CustodyRecord): string {
  if (to === null) return 'Người đang giữ';
  return side === 'from' ? 'Bên giao (lập)' : 'Bên giao';
}

function pageWords({ page, photo }: NonNullable<CustodyRecord['page']>): string {
  if (page === '') return 'có ảnh trang ký';
  return photo === '' ? page : `${page}, có ảnh`;
}

function Lines({ record }: { record: CustodyRecord }) {
  return (
    <section>
      <Title order={3} size="h4" mb="sm">
        Tiền, hàng
      </Title>
      <ul className="change-list" aria-label="Tiền, hàng của biên bản">
        {numbered(record.lines).map(({ place, line, lot, sourceName }) => (
          <li key={place}>
            <div className="change-head">
              <strong>{itemWord(itemOf(line))}</strong>
              <strong className="tabular">{amountWords(amountOf(line), itemOf(line))}</strong>
            </div>
            <Text fz="sm">
              Nguồn: {sourceName}
              {lot !== null && ` · Lô ${lot}`}
              {line.kind === 'goods' && line.value > 0 && ` · Trị giá ${formatDong(line.value)}`}
            </Text>
          </li>
        ))}
      </ul>
      {record.cash > 0 && (
        <Text fz="sm" mt="xs">
          Tiền mặt: <strong>{formatDong(record.cash)}</strong> ({moneyInWords(record.cash)})
        </Text>
      )}
      {record.worth > record.cash && (
        <Text fz="sm">
          Cả tiền và hàng: <strong>{formatDong(record.worth)}</strong>
        </Text>
      )}
    </section>
  );
}

/** Lines of a record never change, so that their places tell them apart. */
function numbered<Line>(lines: readonly Line[]): readonly (Line & { readonly place: number })[] {
  return lines.map((line, index) => ({ ...line, place: index + 1 }));
}

function History({ record }: { record: CustodyRecord }) {
  return (
    <section>
      <Title order={3} size="h4" mb="sm">
        Ai đã làm gì
      </Title>
      <ol className="missing">
        {record.history.map(({ kind, at, by, words }) => (
          <li key={`${kind}|${at}`}>
            {formatMoment(at)}: {STEP_WORDS[kind]}, <AccountName id={by} />
            {words !== null && ` – ${words}`}
          </li>
        ))}
      </ol>
    </section>
  );
}
