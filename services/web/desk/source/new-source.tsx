import { Button, Checkbox, Group, NativeSelect, NumberInput, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { formatMoney, moneyInWords } from '#shared/vietnam/money-words.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { Body, Campaign, GiftLine, PoorClass } from '../../shell/api-types.ts';
import { CLASS_WORDS, formatDong } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { api } from '../desk.ts';
import { UnitSelect } from '../part/unit-select.tsx';
import { useCommand } from '../part/use-command.ts';

const CLASSES: readonly PoorClass[] = ['poor', 'near-poor'];

/** One source with one line of a gift: what most sources are. */
export function NewSource({ campaign, top }: { campaign: Campaign; top: string }) {
  const [name, setName] = useState('');
  const [owner, setOwner] = useState('');
  const [unit, setUnit] = useState(top);
  const [kind, setKind] = useState<GiftLine['kind']>('cash');
  const [amount, setAmount] = useState<number | string>(500_000);
  const [item, setItem] = useState('Gói quà Tết');
  const [per, setPer] = useState<'household' | 'person'>('household');
  const [paper, setPaper] = useState('');
  const [supply, setSupply] = useState<number | string>('');
  const [classes, setClasses] = useState<string[]>(['poor']);
  const commit = useCommand({
    send: (body: Body<'/api/v1/sources'>, id) =>
      answerOf(api.POST('/api/v1/sources', { params: { header: { 'Idempotency-Key': id } }, body })),
    changes: ['sources'],
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    commit.mutate({
      campaign: campaign.id,
      name: name.trim(),
      owner: owner.trim() === '' ? name.trim() : owner.trim(),
      unit,
      gift: [giftLine(kind, Number(amount), item.trim())],
      per,
      supply: Number(supply),
      paper: paper.trim(),
      // A source reaches where its unit is, unless that is the whole campaign anyway.
      places: unit === campaign.unit || campaign.unit.startsWith(`${unit}/`) ? [] : [unit],
      classes: classes as PoorClass[],
    });
  }

  return (
    <form className="form" onSubmit={submit}>
      <Title order={2} size="h4">
        Ghi nguồn mới
      </Title>
      <TextInput
        label="Tên nguồn"
        value={name}
        onChange={(event) => setName(event.target.value)}
        maxLength={200}
        required
      />
      <TextInput
        label="Bên hỗ trợ"
        description="Để trống nếu trùng tên nguồn"
        value={owner}
        onChange={(event) => setOwner(event.target.value)}
        maxLength={200}
      />
      <UnitSelect label="Đơn vị quản lý và nơi nhận" top={top} value={unit} onChange={setUnit} />
      <NativeSelect
        label="Loại quà"
        value={kind}
        onChange={(event) => setKind(event.target.value as GiftLine['kind'])}
        data={[
          { value: 'cash', label: 'Tiền mặt' },
          { value: 'goods', label: 'Hiện vật' },
          { value: 'rice', label: 'Gạo' },
        ]}
      />
      {kind === 'goods' && (
        <TextInput
          label="Tên quà"
          value={item}
          onChange={(event) => setItem(event.target.value)}
          maxLength={200}
          required
        />
      )}
      <NumberInput
        label={kind === 'rice' ? 'Số kg gạo một suất' : 'Giá trị một suất (đồng)'}
        description={kind === 'rice' ? undefined : moneyInWords(Number(amount) || 0)}
        value={amount}
        onChange={setAmount}
        min={1}
        max={kind === 'rice' ? 10_000 : 1_000_000_000}
        allowDecimal={false}
        thousandSeparator="."
        decimalSeparator=","
        required
      />
      <NativeSelect
        label="Tính theo"
        value={per}
        onChange={(event) => setPer(event.target.value as 'household' | 'person')}
        data={[
          { value: 'household', label: 'Mỗi hộ một suất' },
          { value: 'person', label: 'Mỗi khẩu một suất' },
        ]}
      />
      <NumberInput
        label="Tổng số suất"
        value={supply}
        onChange={setSupply}
        min={1}
        max={1_000_000_000}
        allowDecimal={false}
        thousandSeparator="."
        decimalSeparator=","
        required
      />
      <TextInput
        label="Văn bản cam kết (số, ký hiệu)"
        value={paper}
        onChange={(event) => setPaper(event.target.value)}
        maxLength={200}
        required
      />
      <Checkbox.Group
        label="Dành cho"
        description="Không chọn là mọi hộ"
        value={classes}
        onChange={setClasses}
      >
        <Group mt="xs">
          {CLASSES.map((one) => (
            <Checkbox key={one} value={one} label={CLASS_WORDS[one]} />
          ))}
        </Group>
      </Checkbox.Group>
      {kind !== 'rice' && Number(supply) > 0 && (
        <Text fz="sm">Tổng giá trị: {formatDong(Number(amount) * Number(supply))}</Text>
      )}
      {commit.error !== null && <ProblemNotice error={commit.error} />}
      {commit.data !== undefined && (
        <Text role="status">
          Đã ghi nguồn “{commit.data.name}”: {formatMoney(commit.data.spendable)} suất.
        </Text>
      )}
      <div>
        <Button type="submit" loading={commit.isPending}>
          Ghi nguồn
        </Button>
      </div>
    </form>
  );
}

function giftLine(kind: GiftLine['kind'], amount: number, item: string): GiftLine {
  switch (kind) {
    case 'cash':
      return { kind, amount };
    case 'goods':
      return { kind, item, quantity: 1, unit: 'suất', value: amount };
    case 'rice':
      return { kind, kilograms: amount };
  }
}
