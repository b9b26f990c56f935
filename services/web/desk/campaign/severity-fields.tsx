import { Text } from '@mantine/core';
import { WholeNumber } from '../part/whole-number.tsx';
import { useGroupWords } from '../priority-flag/flag-queries.ts';
import { GroupPicker } from '../priority-flag/group-picker.tsx';
import { type TypedTerms, withGroups } from './typed-terms.ts';

interface Parts {
  readonly typed: TypedTerms;
  readonly unit: string;
  readonly isFixed: boolean;
  readonly onChange: (part: Pick<TypedTerms, 'groups'> | Pick<TypedTerms, 'listPoints'>) => void;
}

/** Who is served first within a class: points of the list, and of the groups that count. */
export function SeverityFields({ typed, unit, isFixed, onChange }: Parts) {
  const { listPoints, groups } = typed;
  const groupWords = useGroupWords({ path: unit });
  const chosen = groups.map(({ group }) => group);
  return (
    <details className="form-part">
      <summary>Thứ tự ưu tiên giữa các hộ cùng loại</summary>
      <div className="form">
        <Text fz="sm">Hộ nhiều điểm hơn được nhận trước.</Text>
        <WholeNumber
          label="Điểm cho mỗi mức khó khăn trong danh sách"
          value={listPoints}
          onChange={(next) => onChange({ listPoints: next })}
          least={0}
          most={100}
          pointer="/severity/list"
          isFixed={isFixed}
        />
        {!isFixed && (
          <GroupPicker
            unit={unit}
            value={chosen}
            onChange={(next) => onChange({ groups: withGroups(typed, next) })}
            pointer="/severity/groups"
          />
        )}
        {groups.map(({ group, points }, index) => (
          <WholeNumber
            key={group}
            label={`Điểm: ${groupWords([group])}`}
            value={points}
            onChange={(next) =>
              onChange({
                groups: groups.map((one) => (one.group === group ? { group, points: next } : one)),
              })
            }
            most={1_000}
            pointer={`/severity/groups/${index}/points`}
            isFixed={isFixed}
          />
        ))}
      </div>
    </details>
  );
}
