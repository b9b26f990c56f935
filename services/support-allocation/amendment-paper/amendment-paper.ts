import type { WithdrawalReason } from '#shared/contracts/gift/withdrawn.v1.ts';
import { article, basis, body, type Paragraph } from '#shared/paper/paragraph.ts';
import { SIGN_NAME, type Signer } from '#shared/paper/signature.ts';
import { issuingBodyOf } from '#shared/units/issuing-body.ts';
import { officialDate, today } from '#shared/vietnam/date.ts';
import { formatMoney, formatNumber, moneyInWords } from '#shared/vietnam/money-words.ts';
import type { Candidate } from '../candidate/candidate.ts';
import { cashOf, goodsOf } from '../gift/gift-words.ts';
import type { Plan } from '../plan/plan.ts';
import { type SlipLine, type SlipPart, slipParts } from '../plan-amendment/amendment-slip.ts';
import type { PlanAmendment } from '../plan-amendment/plan-amendment.ts';
import { planNumber } from '../plan-decision/plan-decision.ts';

export interface AmendmentRow {
  readonly head: string;
  readonly code: string;
  readonly village: string;
  /** 'Thu lại' or 'Trao thêm'. */
  readonly what: string;
  readonly cash: number;
  readonly goods: string;
  readonly why: string;
}

/** What changes of one source. */
export interface AmendmentPart {
  readonly source: string;
  /** What it comes to, in one line. */
  readonly sum: string;
  readonly rows: readonly AmendmentRow[];
}

/** Phụ lục điều chỉnh: from whom a gift of an approved plan is taken and why, and who gets one instead. */
export interface AmendmentPaper {
  readonly kind: 'amendment';
  readonly title: string;
  readonly head: readonly string[];
  readonly dated: string;
  readonly heading: string;
  readonly attached: string;
  readonly preamble: readonly Paragraph[];
  readonly parts: readonly AmendmentPart[];
  readonly words: readonly string[];
  readonly signers: readonly Signer[];
  readonly foot: string;
  readonly sample: boolean;
  readonly note: string;
  readonly date: Date;
}

export interface AmendmentPaperInput {
  readonly plan: Plan;
  readonly amendment: PlanAmendment;
  readonly households: ReadonlyMap<string, Pick<Candidate, 'head' | 'code' | 'village'>>;
  readonly sample: boolean;
}

const REASONS: Readonly<Record<WithdrawalReason, string>> = {
  settled: 'Hộ không còn thuộc diện trao',
  returned: 'Hộ trả lại quà',
  undeliverable: 'Không trao được',
  refused: 'Hộ từ chối nhận',
  duplicate: 'Trùng hộ',
  mistake: 'Ghi nhầm',
};

export function composeAmendmentPaper(input: AmendmentPaperInput): AmendmentPaper {
  const { plan, amendment, sample } = input;
  const issuer = issuingBodyOf(plan.unitSet, plan.unit);
  const parts = slipParts(amendment);
  const number = amendment.number === null ? '' : ` SỐ ${String(amendment.number).padStart(2, '0')}`;
  return {
    kind: 'amendment',
    title: 'Phụ lục điều chỉnh danh sách hỗ trợ Tết',
    head: issuer.head,
    dated: `${issuer.place}, ngày ..... tháng ..... năm 20.....`,
    heading: `PHỤ LỤC ĐIỀU CHỈNH${number} DANH SÁCH HỖ TRỢ TẾT`,
    attached: attachedTo(plan),
    preamble: preambleOf(amendment, parts),
    parts: parts.map((part) => partOf(part, input.households)),
    words: wordsOf(parts),
    signers: [{ titles: ['NGƯỜI LẬP BIỂU'], note: SIGN_NAME }, issuer.signer],
    foot: `Điều chỉnh phương án số hiệu ${planNumber(plan)}`,
    sample,
    note: amendment.status === 'approved' ? '' : 'DỰ THẢO',
    date: amendment.approvedAt ?? amendment.createdAt,
  };
}

function attachedTo(plan: Plan): string {
  const approved =
    plan.approvedAt === undefined ? '' : `, phê duyệt ${officialDate(today(plan.approvedAt.getTime()))}`;
  return `(Điều chỉnh phương án phân bổ số hiệu ${planNumber(plan)}${approved})`;
}

function preambleOf({ ground }: PlanAmendment, parts: readonly SlipPart[]): readonly Paragraph[] {
  const taken = parts.reduce((sum, part) => sum + part.takes.length, 0);
  const given = parts.reduce((sum, part) => sum + part.gives.length, 0);
  return [
    basis(`Căn cứ điều chỉnh: ${ground}`),
    article('Nội dung:', `thu lại ${formatNumber(taken)} suất, trao thêm ${formatNumber(given)} suất.`),
    body('Danh sách điều chỉnh theo từng nguồn như sau:'),
  ];
}

function partOf(part: SlipPart, households: AmendmentPaperInput['households']): AmendmentPart {
  const { name, takes, gives, takenValue, givenValue, drawn } = part;
  const reserve = drawn === 0 ? '' : `; dùng ${formatNumber(drawn)} suất dự phòng`;
  return {
    source: name,
    sum: `Cộng: thu lại ${formatMoney(takenValue)} đồng; trao thêm ${formatMoney(givenValue)} đồng${reserve}`,
    rows: [...takes, ...gives].map((line) => rowOf(line, households.get(line.gift.household))),
  };
}

function rowOf(
  { kind, gift, reason }: SlipLine,
  household: Pick<Candidate, 'head' | 'code' | 'village'> | undefined,
): AmendmentRow {
  return {
    head: household?.head ?? '',
    code: household?.code ?? '',
    village: household?.village ?? '',
    what: kind === 'take' ? 'Thu lại' : 'Trao thêm',
    cash: cashOf(gift.lines),
    goods: goodsOf(gift.lines),
    why: reason === null ? 'Hộ kế tiếp theo quy tắc của phương án' : REASONS[reason],
  };
}

function wordsOf(parts: readonly SlipPart[]): readonly string[] {
  const taken = parts.reduce((sum, part) => sum + part.takenValue, 0);
  const given = parts.reduce((sum, part) => sum + part.givenValue, 0);
  return [
    `Trị giá thu lại: ${formatMoney(taken)} đồng. Bằng chữ: ${moneyInWords(taken)}./.`,
    `Trị giá trao thêm: ${formatMoney(given)} đồng. Bằng chữ: ${moneyInWords(given)}./.`,
  ];
}
