import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CLASS_WORDS } from '../../shell/format.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import { RELATION_WORDS, SEX_WORDS } from '../household/household-words.ts';
import { useGroupWords } from '../priority-flag/flag-queries.ts';
import type { DuplicatePair, PairSide } from './duplicate-queries.ts';
import { AGREEMENT_MARKS, type Agreement } from './duplicate-words.ts';

interface Line {
  readonly word: string;
  readonly agreement: Agreement | null;
  readonly show: (side: PairSide) => ReactNode;
}

const UNKNOWN = 'chưa rõ';

/** Both households, field by field; on a phone one under the other. */
export function PairSides({ pair }: { pair: DuplicatePair }) {
  return (
    <table className="pair-sides">
      <thead>
        <tr>
          <th scope="col">Thông tin</th>
          {pair.sides.map((side, index) => (
            <th key={side.id} scope="col">
              Hộ {index + 1}
              {side.id === pair.keep && <small> (nên giữ: có nhiều thông tin hơn)</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {linesOf(pair).map(({ word, agreement, show }) => (
          <tr key={word} className={agreement === 'different' ? 'pair-differs' : undefined}>
            <th scope="row">
              {word}
              {agreement !== null && <StatusMark {...AGREEMENT_MARKS[agreement]} />}
            </th>
            {pair.sides.map((side, index) => (
              <td key={side.id} data-side={`Hộ ${index + 1}`}>
                {show(side)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function linesOf({ agreement }: DuplicatePair): readonly Line[] {
  return [
    { word: 'Chủ hộ', agreement: agreement.head, show: ({ head }) => head },
    { word: 'Năm sinh', agreement: agreement.birthYear, show: ({ birthYear }) => birthYear ?? UNKNOWN },
    {
      word: 'Giới tính',
      agreement: agreement.sex,
      show: ({ sex }) => (sex === null ? UNKNOWN : SEX_WORDS[sex]),
    },
    { word: 'Số định danh', agreement: agreement.nationalId, show: (side) => present(side.hasNationalId) },
    { word: 'Điện thoại', agreement: agreement.phone, show: (side) => present(side.hasPhone) },
    { word: 'Thôn, xóm', agreement: agreement.village, show: ({ village }) => village },
    { word: 'Xã', agreement: agreement.commune, show: ({ communeName }) => communeName },
    { word: 'Số khẩu', agreement: agreement.members, show: ({ members }) => members },
    { word: 'Thành viên', agreement: agreement.persons, show: (side) => <Persons side={side} /> },
    { word: 'Phân loại', agreement: agreement.class, show: (side) => CLASS_WORDS[side.class] },
    { word: 'Nhóm ưu tiên', agreement: agreement.groups, show: (side) => <Groups side={side} /> },
    { word: 'Danh sách đã chốt', agreement: null, show: (side) => <Lists side={side} /> },
    { word: 'Số lần thay đổi', agreement: null, show: ({ version }) => version },
    { word: 'Mã hộ', agreement: null, show: (side) => <Code side={side} /> },
  ];
}

function present(has: boolean): string {
  return has ? 'đã có (giữ kín)' : 'chưa có';
}

function Groups({ side: { groups, commune } }: { side: PairSide }) {
  const groupWords = useGroupWords({ path: commune });
  return groupWords(groups) || 'không';
}

function Persons({ side: { persons, unnamed } }: { side: PairSide }) {
  if (persons.length === 0) return 'chưa ghi tên';
  return (
    <ul>
      {persons.map(({ id, name, birthYear, relation }) => (
        <li key={id}>
          {name}
          {birthYear === null ? '' : `, ${birthYear}`} ({RELATION_WORDS[relation].toLocaleLowerCase('vi')})
        </li>
      ))}
      {unnamed > 0 && <li>và {unnamed} người chưa ghi tên</li>}
    </ul>
  );
}

function Lists({ side: { lists } }: { side: PairSide }) {
  if (lists.length === 0) return 'không có';
  return (
    <ul>
      {lists.map(({ list, name, settled, proposal }) => (
        <li key={list}>
          {name}
          {settled !== null && ', không phải trao'}
          {proposal !== null && ', đang có đề nghị điều chỉnh'}
        </li>
      ))}
    </ul>
  );
}

/** Who does not work there has no page of it. */
function Code({ side: { id, code, yours } }: { side: PairSide }) {
  if (!yours) return `${code} (ngoài địa bàn của bạn)`;
  return (
    <Anchor component={Link} to={`/registry/household/${id}`}>
      {code}
    </Anchor>
  );
}
