import { type Random, seededRandom } from '../../../infra/sample/random.ts';
import { column, day, type ListColumn, plainColumn } from './list-column.ts';
import { PHONE_FORMS, signatureAt } from './list-words.ts';
import type { ListVariant, SheetPlace } from './made-list.ts';

/** Headings as they are met, by what they head; chosen without a look at what a reader knows. */
const HEADINGS = {
  number: ['STT', 'TT', 'Số TT', 'Số thứ tự', 'stt', 'S TT', 'Stt hộ'],
  code: ['Mã hộ', 'Mã số hộ', 'Mã hộ nghèo', 'Mã hộ GĐ', 'Mã số', 'Mã hộ gia đình (nếu có)', 'MÃ HỘ'],
  name: [
    'Họ và tên chủ hộ',
    'Họ tên chủ hộ',
    'Chủ hộ',
    'HỌ VÀ TÊN',
    'Họ và tên',
    'Tên chủ hộ',
    'Họ, tên chủ hộ',
    'Họ và tên chủ hộ (viết chữ in hoa)',
    'Họ tên',
  ],
  people: [
    'Họ và tên',
    'Họ tên chủ hộ, thành viên',
    'Họ và tên các thành viên',
    'Họ và tên chủ hộ và thành viên trong hộ',
    'Tên nhân khẩu',
    'HỌ TÊN',
  ],
  birth: [
    'Ngày sinh',
    'Năm sinh',
    'Ngày tháng năm sinh',
    'Ngày, tháng, năm sinh',
    'Sinh ngày',
    'NTNS',
    'Ngày/tháng/năm sinh',
    'Năm\nsinh',
    'Ngày sinh (dd/mm/yyyy)',
  ],
  sex: ['Giới tính', 'Phái', 'Nam/Nữ', 'GT', 'Giới tính (Nam/Nữ)', 'Giới'],
  ethnicity: ['Dân tộc', 'Thành phần dân tộc', 'DÂN TỘC', 'Tên dân tộc', 'Dân\ntộc', 'TP dân tộc'],
  id: [
    'Số CCCD',
    'CCCD',
    'Số CMND/CCCD',
    'CMND',
    'Số CMND',
    'Số định danh cá nhân',
    'Số CMT',
    'Số căn cước công dân',
    'CCCD/CMND',
    'Số ĐDCN',
    'Số CMTND/CCCD',
    'Số giấy tờ tùy thân',
    'Căn cước',
  ],
  phone: [
    'Số điện thoại',
    'SĐT',
    'Điện thoại',
    'ĐT',
    'Số ĐT',
    'Điện thoại liên hệ',
    'Số điện thoại (nếu có)',
    'Di động',
  ],
  village: [
    'Thôn',
    'Xóm',
    'Thôn/xóm',
    'Thôn, xóm',
    'Thôn, bản',
    'Xóm/TDP',
    'Tổ dân phố',
    'Địa chỉ (thôn, xóm)',
    'Tên xóm',
    'Nơi ở (xóm)',
    'Xóm, tổ',
    'Thôn, xóm, tổ dân phố',
    'Khu',
  ],
  size: [
    'Số khẩu',
    'Số nhân khẩu',
    'Nhân khẩu',
    'Số người',
    'Tổng số khẩu',
    'Số khẩu trong hộ',
    'Khẩu',
    'Số NK',
    'Tổng số nhân khẩu trong hộ',
    'Số thành viên trong hộ',
  ],
  class: [
    'Phân loại',
    'Phân loại hộ',
    'Loại hộ',
    'Hộ nghèo/cận nghèo',
    'Thuộc diện',
    'Diện hộ',
    'Kết quả phân loại hộ',
    'Kết quả rà soát',
    'Hộ nghèo, hộ cận nghèo',
    'Xếp loại',
  ],
  relation: [
    'Quan hệ với chủ hộ',
    'Quan hệ',
    'QH với chủ hộ',
    'Mối quan hệ với chủ hộ',
    'Quan hệ chủ hộ',
    'Quan hệ với\nchủ hộ',
  ],
  groups: ['Đối tượng', 'Đối tượng chính sách', 'Nhóm đối tượng', 'Thuộc đối tượng', 'Đối tượng ưu tiên'],
  note: ['Ghi chú', 'GHI CHÚ', 'Ghi chú khác', 'Ghi chú (nếu có)'],
} as const;

const CLASS_WORDS: readonly (readonly [string, string])[] = [
  ['Hộ nghèo', 'Hộ cận nghèo'],
  ['N', 'CN'],
  ['HN', 'HCN'],
  ['Nghèo', 'Cận nghèo'],
  ['HỘ NGHÈO', 'HỘ CẬN NGHÈO'],
  ['nghèo', 'cận nghèo'],
  ['HN', 'CN'],
];

const NOISE: readonly (readonly [string, (number: number) => string | number | null])[] = [
  ['Số sổ', (number) => `${number}/2020`],
  ['Diện tích nhà (m2)', (number) => 24 + (number % 60)],
  ['Hình ảnh', () => null],
  ['Ngày cấp', (number) => day(`20${10 + (number % 10)}-05-12`)],
  ['Ngày cấp CMND', (number) => day(`20${10 + (number % 10)}-08-02`)],
  ['Nơi cấp', () => 'CA Thái Nguyên'],
  ['Nghề nghiệp', () => 'Nông nghiệp'],
  ['Thu nhập bình quân', (number) => 400_000 + number * 500],
  ['Nguyên nhân nghèo', () => 'Thiếu đất, thiếu vốn'],
  ['Điểm B1', (number) => 90 + (number % 50)],
  ['Điểm B2', (number) => (number % 6) * 10],
  ['Số lao động', (number) => number % 4],
  ['Số trẻ em dưới 16 tuổi', (number) => number % 3],
  ['Số khẩu nữ', (number) => number % 4],
  ['Mã thẻ BHYT', (number) => `HN2191900${100000 + number}`],
  ['Số tài khoản', (number) => `8500205${100000 + number}`],
  ['Ký nhận', () => null],
  ['Năm công nhận hộ nghèo', (number) => 2015 + (number % 5)],
  ['Trình độ', (number) => `${(number % 12) + 1}/12`],
  ['Người lập phiếu', () => 'Nguyễn Thị Thanh'],
];

const TITLES: readonly ((place: SheetPlace) => string)[] = [
  ({ commune }) => `UBND ${(commune?.name ?? 'tỉnh Thái Nguyên').toUpperCase()}`,
  ({ commune }) => `ỦY BAN NHÂN DÂN ${commune?.name ?? 'TỈNH THÁI NGUYÊN'}`,
  () => 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  () => 'Độc lập - Tự do - Hạnh phúc',
  () => 'BAN CHỈ ĐẠO GIẢM NGHÈO BỀN VỮNG',
  () => 'DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2020',
  () => 'Danh sách hộ nghèo và hộ cận nghèo sau rà soát cuối năm 2020',
  () => '(Kèm theo Tờ trình số 41/TTr-UBND ngày 10 tháng 12 năm 2020)',
  () => 'Biểu số 07/GN',
  () => 'Đơn vị tính: Hộ, khẩu',
  () => '',
];

/** A list put together by chance: words, order, slips of the keys, titles, where village and class are said, what kind of file. */
export function chanceVariant(seed: string): ListVariant {
  const random = seededRandom(`chance/${seed}`);
  const heading = (of: keyof typeof HEADINGS) => slipped(random, random.pick(HEADINGS[of]));
  const members = random.chance(0.35);
  const byRelation = random.chance(0.5);
  const villages = random.pick(['column', 'column', 'rows', 'merged', 'sheets'] as const);
  const text = villages !== 'sheets' && random.chance(0.25);
  const ticks = random.chance(0.35);
  const bySex = random.chance(0.3);
  const maybe = (probability: number, make: () => readonly ListColumn[]) =>
    random.chance(probability) ? make() : [];
  const people = random.shuffled<readonly ListColumn[]>([
    bySex
      ? [column.birthBySex(['Năm sinh', 'Nam'], 'male'), column.birthBySex(['Năm sinh', 'Nữ'], 'female')]
      : [random.chance(0.5) ? column.birth(heading('birth')) : column.birthYear(heading('birth'))],
    maybe(bySex ? 0 : 0.6, () => [
      column.sex(
        heading('sex'),
        random.pick([
          ['Nam', 'Nữ'],
          ['nam', 'nữ'],
          ['NAM', 'NỮ'],
        ] as const),
      ),
    ]),
    maybe(0.7, () => [column.ethnicity(heading('ethnicity'))]),
    maybe(0.6, () => [column.id(heading('id'), random.chance(0.4) ? Number : (id) => id)]),
  ]);
  const rest = random.shuffled<readonly ListColumn[]>([
    villages === 'column' || villages === 'merged'
      ? [column.village(heading('village'), villages === 'merged' && !text ? { mergedDown: true } : {})]
      : [],
    maybe(members ? 0.5 : 1, () => [column.size(heading('size'))]),
    ticks
      ? [
          column.classTick([random.pick(['Phân loại', 'Phân loại hộ', 'Thuộc hộ']), 'Hộ nghèo'], 'poor'),
          column.classTick(
            [random.pick(['Phân loại', 'Phân loại hộ', 'Thuộc hộ']), 'Hộ cận nghèo'],
            'near-poor',
          ),
        ]
      : [column.class(heading('class'), random.pick(CLASS_WORDS))],
    maybe(0.4, () => [
      column.phone(heading('phone'), (phone, number) => PHONE_FORMS[number % PHONE_FORMS.length]!(phone)),
    ]),
    maybe(0.3, () => [column.groups(heading('groups'))]),
    ...random
      .shuffled(NOISE)
      .slice(0, random.integer(0, 4))
      .map(([name, write]) => [plainColumn(name, ({ number, isHead }) => (isHead ? write(number) : null))]),
    maybe(0.5, () => [column.note(heading('note'))]),
  ]);
  const columns = [
    column.number(heading('number')),
    ...maybe(0.4, () => [column.code(heading('code'))]),
    column.name(
      heading(members ? 'people' : 'name'),
      random.chance(0.3) ? (name) => name.toUpperCase() : (name) => name,
    ),
    ...(members && byRelation ? [column.relation(heading('relation'))] : []),
    ...(random.chance(0.7) ? [...people.flat(), ...rest.flat()] : [...rest.flat(), ...people.flat()]),
  ];
  const titles = random.shuffled(TITLES).slice(0, random.integer(0, 6));
  const width = columns.length;
  const name = [
    members ? `thành viên theo ${byRelation ? 'quan hệ' : 'STT'}` : 'mỗi dòng một hộ',
    `xóm: ${villages}`,
    ticks ? 'đánh dấu' : 'chữ',
    text ? 'văn bản' : 'trang tính',
  ];
  return {
    name: `ngẫu nhiên ${seed}: ${name.join(', ')}`,
    files: 'commune',
    titles: (place) => titles.map((title) => title(place)),
    columns,
    ...(members ? { members: 'below' as const } : {}),
    ...(villages === 'sheets'
      ? { sheets: 'village' as const, sheetName: ({ village }: SheetPlace) => village ?? '' }
      : {}),
    ...(villages === 'rows' ? { villageRow: villageRowOf(random) } : {}),
    ...(random.chance(0.4)
      ? { numbering: columns.map((_, index) => (index < 2 ? 'AB'[index]! : index - 1)) }
      : {}),
    ...(random.chance(0.4) ? { subtotal: (village: string) => [null, `Cộng ${village}`] } : {}),
    ...(random.chance(0.5)
      ? { total: (count: number) => [null, random.chance(0.5) ? 'Tổng cộng' : `Tổng số: ${count} hộ`] }
      : {}),
    ...(width > 5 && random.chance(0.5) ? { signature: signatureAt(width) } : {}),
    file: text
      ? {
          kind: 'text',
          delimiter: random.pick([',', ';', '\t'] as const),
          encoding: random.pick(['utf-8', 'utf-8-bom', 'utf-16le'] as const),
        }
      : { kind: 'workbook', merges: random.chance(0.85) ? 'kept' : 'lost' },
  };
}

function villageRowOf(random: Random): NonNullable<ListVariant['villageRow']> {
  return random.pick<NonNullable<ListVariant['villageRow']>>([
    (village) => [village],
    (village, count) => [null, `${village} (${count} hộ)`],
    (village, _, order) => [
      ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'][order - 1] ?? 'X',
      village.toUpperCase(),
    ],
    (village, count) => [`${village}: ${count} hộ`],
  ]);
}

/** One heading in seven has a slip: two letters swapped, one lost, one twice, or no accents. */
function slipped(random: Random, heading: string): string {
  if (heading.length < 8 || !random.chance(0.15)) return heading;
  const at = random.integer(2, heading.length - 3);
  const [before, here, next, after] = [
    heading.slice(0, at),
    heading[at]!,
    heading[at + 1]!,
    heading.slice(at + 2),
  ];
  switch (random.integer(0, 3)) {
    case 0:
      return `${before}${next}${here}${after}`;
    case 1:
      return `${before}${next}${after}`;
    case 2:
      return `${before}${here}${here}${next}${after}`;
    default:
      return heading.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  }
}
