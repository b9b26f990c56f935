import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { GiftLine } from '../../shell/api-types.ts';
import type { TypedLine } from './typed-line.ts';

const KINDS: readonly { readonly value: GiftLine['kind']; readonly label: string }[] = [
  { value: 'cash', label: 'Tiền mặt' },
  { value: 'goods', label: 'Hiện vật' },
  { value: 'rice', label: 'Gạo' },
];

interface Parts {
  readonly line: TypedLine;
  readonly place: number;
  readonly onChange: (line: TypedLine) => void;
  /** Null where it is the only one. */
  readonly onRemove: (() => void) | null;
}

/** One line of a gift. */
export function GiftLineFields({ line, place, onChange, onRemove }: Parts) {
  const put = (part: Partial<TypedLine>) => onChange({ ...line, ...part });
  return (
    <fieldset className="gift-line" aria-label={`Quà ${place}`}>
      <NativeSelect
        label="Loại quà"
        value={line.kind}
        onChange={(event) => put({ kind: event.target.value as GiftLine['kind'] })}
        data={[...KINDS]}
      />
      {line.kind === 'goods' && <Goods line={line} put={put} />}
      {line.kind === 'rice' ? (
        <Amount
          label="Số kg gạo"
          value={line.kilograms}
          most={10_000}
          onChange={(kilograms) => put({ kilograms })}
        />
      ) : (
        <Amount
          label={line.kind === 'goods' ? 'Trị giá (đồng)' : 'Số tiền (đồng)'}
          value={line.worth}
          least={line.kind === 'goods' ? 0 : 1}
          most={1_000_000_000}
          onChange={(worth) => put({ worth })}
        />
      )}
      {onRemove !== null && (
        <Button variant="default" aria-label={`Bỏ quà ${place}`} onClick={onRemove}>
          Bỏ
        </Button>
      )}
    </fieldset>
  );
}

function Goods({ line, put }: { line: TypedLine; put: (part: Partial<TypedLine>) => void }) {
  return (
    <>
      <TextInput
        label="Tên quà"
        value={line.item}
        onChange={(event) => put({ item: event.target.value })}
        maxLength={200}
        required
      />
      <Amount
        label="Số lượng"
        value={line.quantity}
        most={10_000}
        onChange={(quantity) => put({ quantity })}
      />
      <TextInput
        label="Đơn vị tính"
        value={line.unit}
        onChange={(event) => put({ unit: event.target.value })}
        maxLength={40}
        w={110}
        required
      />
    </>
  );
}

function Amount(parts: {
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
      w={150}
      required
    />
  );
}
