import { Button, Group, NativeSelect, NumberInput, Text, TextInput } from '@mantine/core';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { amountWords, itemWord } from './custody-words.ts';
import { aLine, allOf, type Carried, lacksIn, OTHER, type TypedCarried } from './typed-record.ts';

const MOST_LINES = 100;

interface Parts {
  readonly lines: readonly TypedCarried[];
  readonly carried: readonly Carried[];
  /** 'goods': the giver is a source, which may bring goods that nobody has named yet. */
  readonly other: 'goods' | 'none';
  readonly onChange: (lines: readonly TypedCarried[]) => void;
}

/** What is handed over, line by line; more than the giver has is said in red at once. */
export function CarriedLines({ lines, carried, other, onChange }: Parts) {
  const lacks = lacksIn(lines, carried);
  const next = Math.max(-1, ...lines.map(({ key }) => key)) + 1;
  const hasStock = carried.some(({ left }) => left !== null);
  return (
    <>
      {lines.map((line, index) => (
        <Line
          key={line.key}
          line={line}
          place={index + 1}
          carried={carried}
          other={other}
          lack={lacks.get(line.carried) ?? 0}
          onChange={(changed) => onChange(lines.map((one) => (one.key === line.key ? changed : one)))}
          onRemove={lines.length === 1 ? null : () => onChange(lines.filter(({ key }) => key !== line.key))}
        />
      ))}
      <Group>
        <Button
          variant="default"
          disabled={lines.length >= MOST_LINES}
          onClick={() => onChange([...lines, aLine(next)])}
        >
          Thêm dòng
        </Button>
        {hasStock && (
          <Button variant="default" onClick={() => onChange(allOf(carried).slice(0, MOST_LINES))}>
            Lấy hết số đang giữ
          </Button>
        )}
      </Group>
    </>
  );
}

interface LineParts {
  readonly line: TypedCarried;
  readonly place: number;
  readonly carried: readonly Carried[];
  readonly other: Parts['other'];
  readonly lack: number;
  readonly onChange: (line: TypedCarried) => void;
  readonly onRemove: (() => void) | null;
}

function Line({ line, place, carried, other, lack, onChange, onRemove }: LineParts) {
  const chosen = carried.find(({ key }) => key === line.carried);
  const put = (part: Partial<TypedCarried>) => onChange({ ...line, ...part });
  const isGoods = line.carried === OTHER || chosen?.item.kind === 'goods';
  return (
    <fieldset className="gift-line" aria-label={`Dòng ${place}`}>
      <NativeSelect
        label="Tiền, hàng"
        value={line.carried}
        onChange={(event) => put({ carried: event.target.value })}
        data={[
          { value: '', label: 'Chọn' },
          ...carried.map((one) => ({ value: one.key, label: carriedWords(one) })),
          ...(other === 'goods' ? [{ value: OTHER, label: 'Hàng khác của nguồn này' }] : []),
        ]}
        required
      />
      {line.carried === OTHER && <OtherGoods line={line} put={put} />}
      <Whole
        label={`Số lượng (${chosen?.item.unit ?? (line.unit || 'đơn vị tính')})`}
        value={line.amount}
        most={10_000_000_000_000}
        onChange={(amount) => put({ amount })}
      />
      {(isGoods || chosen?.item.kind === 'rice') && (
        <TextInput
          label="Mã lô, nếu có"
          value={line.lot}
          onChange={(event) => put({ lot: event.target.value.replace(/^TET100\/L\//i, '') })}
          maxLength={60}
          autoCapitalize="characters"
          w={160}
        />
      )}
      {onRemove !== null && (
        <Button variant="default" aria-label={`Bỏ dòng ${place}`} onClick={onRemove}>
          Bỏ
        </Button>
      )}
      {lack > 0 && chosen !== undefined && (
        <Text role="alert" fw={600} c="var(--attention)" w="100%">
          Quá số đang giữ {amountWords(lack, chosen.item)}
        </Text>
      )}
    </fieldset>
  );
}

function OtherGoods({ line, put }: { line: TypedCarried; put: (part: Partial<TypedCarried>) => void }) {
  return (
    <>
      <TextInput
        label="Tên hàng"
        value={line.name}
        onChange={(event) => put({ name: event.target.value })}
        maxLength={200}
        required
      />
      <TextInput
        label="Đơn vị tính"
        value={line.unit}
        onChange={(event) => put({ unit: event.target.value })}
        maxLength={40}
        w={110}
        required
      />
      <Whole
        label="Trị giá cả dòng (đồng)"
        value={line.value}
        least={0}
        most={10_000_000_000_000}
        onChange={(value) => put({ value })}
      />
    </>
  );
}

function Whole(parts: {
  label: string;
  value: number | string;
  least?: number;
  most: number;
  onChange: (value: number | string) => void;
}) {
  const { label, value, least = 1, most, onChange } = parts;
  return (
    <NumberInput
      label={label}
      value={value}
      onChange={onChange}
      min={least}
      max={most}
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator="."
      decimalSeparator=","
      w={190}
      required
    />
  );
}

/** 'Gói quà Tết – Hội Chữ thập đỏ (còn 40 gói)' */
function carriedWords({ item, sourceName, left }: Carried): string {
  const stock = left === null ? '' : ` (còn ${formatMoney(left)} ${item.unit})`;
  return `${itemWord(item)} – ${sourceName}${stock}`;
}
