import { Checkbox, Group, NativeSelect, Textarea } from '@mantine/core';
import type { Campaign, PoorClass, Source } from '../../shell/api-types.ts';
import { CLASS_WORDS } from '../../shell/format.ts';
import { useFieldProblem } from '../part/field-problem.ts';
import { PlacesInput } from '../part/places-input.tsx';
import { WholeNumber } from '../part/whole-number.tsx';
import { GroupPicker } from '../priority-flag/group-picker.tsx';
import { CHANNEL_WORDS } from './source-words.ts';
import type { TypedSource } from './typed-source.ts';

const CLASSES: readonly PoorClass[] = ['poor', 'near-poor'];
const CHANNELS = [
  { value: '', label: 'Theo quà: có tiền là tiền mặt' },
  ...Object.entries(CHANNEL_WORDS).map(([value, label]) => ({ value, label })),
];

interface Parts {
  readonly typed: TypedSource;
  readonly put: (part: Partial<TypedSource>) => void;
  readonly campaign: Campaign;
  /** 'terms': of a source that is entered already, whose channel is fixed. */
  readonly asks: 'everything' | 'terms';
}

/** Whom a source reaches and how. What most sources leave as it is stands folded. */
export function ReachFields({ typed, put, campaign, asks }: Parts) {
  const { classes, groups, places } = typed;
  return (
    <>
      <Checkbox.Group
        label="Dành cho"
        description="Không chọn là mọi hộ"
        value={[...classes]}
        onChange={(next) => put({ classes: next as PoorClass[] })}
      >
        <Group mt="xs">
          {CLASSES.map((one) => (
            <Checkbox key={one} value={one} label={CLASS_WORDS[one]} />
          ))}
        </Group>
      </Checkbox.Group>
      <details className="form-part">
        <summary>Nơi nhận và nhóm ưu tiên</summary>
        <div className="form">
          <PlacesInput
            label="Nơi nhận"
            description="Để trống là cả địa bàn của đơn vị quản lý"
            top={campaign.unit}
            value={places}
            onChange={(next) => put({ places: next })}
            pointer="/places"
          />
          <GroupPicker
            unit={campaign.unit}
            unitSet={campaign.unitSet}
            value={groups}
            onChange={(next) => put({ groups: next })}
            pointer="/groups"
          />
        </div>
      </details>
      <details className="form-part">
        <summary>
          {asks === 'everything' ? 'Cách trao, thứ tự dùng, dự phòng' : 'Thứ tự dùng, dự phòng, yêu cầu'}
        </summary>
        <Handling typed={typed} put={put} asks={asks} />
      </details>
    </>
  );
}

function Handling({ typed, put, asks }: Omit<Parts, 'campaign'>) {
  const { channel, priority, reserve, terms } = typed;
  const channelProblem = useFieldProblem('/channel');
  return (
    <div className="form">
      {asks === 'everything' && (
        <NativeSelect
          label="Cách trao"
          value={channel}
          onChange={(event) => put({ channel: event.target.value as Source['channel'] | '' })}
          error={channelProblem}
          data={CHANNELS}
        />
      )}
      <WholeNumber
        label="Thứ tự dùng"
        description="Số nhỏ được dùng trước"
        value={priority}
        onChange={(next) => put({ priority: next })}
        most={1_000}
        pointer="/priority"
      />
      <WholeNumber
        label="Số suất dự phòng"
        description="Giữ lại cho hộ phát sinh, phương án không chia"
        value={reserve}
        onChange={(next) => put({ reserve: next })}
        least={0}
        most={1_000_000_000}
        pointer="/reserve"
      />
      <Textarea
        label="Yêu cầu của bên hỗ trợ"
        value={terms}
        onChange={(event) => put({ terms: event.target.value })}
        error={useFieldProblem('/terms')}
        maxLength={2_000}
      />
    </div>
  );
}
