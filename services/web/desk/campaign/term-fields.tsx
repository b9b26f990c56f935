import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { moneyInWords } from '#shared/vietnam/money-words.ts';
import { lunarLabel } from '#shared/vietnam/tet-calendar.ts';
import { DayInput } from '../part/day-input.tsx';
import { useFieldProblem } from '../part/field-problem.ts';
import { WholeNumber } from '../part/whole-number.tsx';
import { SeverityFields } from './severity-fields.tsx';
import { KIND_CHOICES, type Terms, type TypedTerms } from './typed-terms.ts';

interface Parts {
  readonly typed: TypedTerms;
  readonly onChange: (typed: TypedTerms) => void;
  /** The campaign's place. */
  readonly unit: string;
  /** Whether plans are made by them already: then only name, deadline, cap and sharing change. */
  readonly isFixed: boolean;
}

/** What is declared of a campaign. */
export function TermFields({ typed, onChange, unit, isFixed }: Parts) {
  const put = (part: Partial<TypedTerms>) => onChange({ ...typed, ...part });
  const { name, deadline, giftCap, sharesHouseholds } = typed;
  return (
    <>
      <TextInput
        label="Tên đợt"
        value={name}
        onChange={(event) => put({ name: event.target.value })}
        error={useFieldProblem('/name')}
        maxLength={200}
        required
      />
      <DayInput
        label="Hạn trao"
        description={deadline === '' ? undefined : (lunarLabel(deadline) ?? 'Ngoài tháng Chạp')}
        value={deadline}
        onChange={(day) => put({ deadline: day })}
        problem={useFieldProblem('/deadline')}
      />
      <MinimumFields typed={typed} put={put} isFixed={isFixed} />
      <SeverityFields typed={typed} unit={unit} isFixed={isFixed} onChange={(part) => put(part)} />
      <WholeNumber
        label="Mỗi hộ nhận nhiều nhất mấy suất"
        description="Khi chia phần còn dư. Để trống là không giới hạn"
        value={giftCap}
        onChange={(next) => put({ giftCap: next })}
        most={50}
        pointer="/giftCap"
        isRequired={false}
      />
      <Checkbox
        label="Đợt khác của cùng Tết được phục vụ cùng hộ"
        description="Chỉ khi đợt kia cũng cho phép"
        checked={sharesHouseholds}
        onChange={(event) => put({ sharesHouseholds: event.currentTarget.checked })}
      />
    </>
  );
}

function MinimumFields(parts: {
  typed: TypedTerms;
  put: (part: Partial<TypedTerms>) => void;
  isFixed: boolean;
}) {
  const { typed, put, isFixed } = parts;
  const { minimum, minimumKind, kilograms, sumsUp } = typed;
  const isRice = minimumKind === 'rice';
  return (
    <>
      <NativeSelect
        label="Mức tối thiểu tính theo"
        value={minimumKind}
        onChange={(event) => put({ minimumKind: event.target.value as Terms['minimumKind'] })}
        disabled={isFixed}
        data={KIND_CHOICES}
      />
      {isRice && (
        <WholeNumber
          label="Mức tối thiểu (kg gạo)"
          value={kilograms}
          onChange={(next) => put({ kilograms: next })}
          most={10_000}
          pointer="/minimumKilograms"
          isFixed={isFixed}
        />
      )}
      <WholeNumber
        label={isRice ? 'Một suất gạo tối thiểu quy ra tiền (đồng)' : 'Mức tối thiểu để coi là có Tết (đồng)'}
        description={isRice ? 'Chỉ để tính số tiền còn thiếu' : moneyInWords(Number(minimum) || 0)}
        value={minimum}
        onChange={(next) => put({ minimum: next })}
        most={1_000_000_000}
        pointer="/minimum"
        isFixed={isFixed}
      />
      <Checkbox
        label="Cộng nhiều suất để đạt mức tối thiểu"
        description="Không chọn: phải có một suất tự nó đạt mức"
        checked={sumsUp}
        onChange={(event) => put({ sumsUp: event.currentTarget.checked })}
        disabled={isFixed}
      />
    </>
  );
}
