import type { GiftLine, UnitSet } from '#shared/contracts/fields.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { article, basis, body, centered, type Paragraph } from '#shared/paper/paragraph.ts';
import type { Signer } from '#shared/paper/signature.ts';
import { issuingBodyOf } from '#shared/units/issuing-body.ts';
import { officialDate, today } from '#shared/vietnam/date.ts';
import { formatMoney, formatNumber, moneyInWords } from '#shared/vietnam/money-words.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { timesShares } from '../gift/gift.ts';
import { cashOf, goodsOf, tetName } from '../gift/gift-words.ts';
import type { Plan } from '../plan/plan.ts';
import type { Source } from '../source/source.ts';

export const PLAN_NOT_DECIDED = problem(
  'plan-not-decided',
  409,
  'Only a plan that is proposed or approved has a decision to print',
);

/** What is printed above a decision that nobody may sign yet. */
const DRAFT = 'DỰ THẢO';

/** What one source gives by the plan. */
export interface DecidedSource {
  readonly name: string;
  readonly gifts: number;
  /** đồng */
  readonly cash: number;
  readonly goods: string;
  readonly lines: readonly GiftLine[];
  /** đồng of cash and goods */
  readonly value: number;
}

/** Quyết định phê duyệt: the paper by which a plan becomes an order, with its first annex by sources. */
export interface PlanDecision {
  readonly kind: 'plan-decision';
  readonly title: string;
  readonly head: readonly string[];
  readonly number: string;
  readonly dated: string;
  readonly subject: string;
  readonly paragraphs: readonly Paragraph[];
  readonly recipients: readonly string[];
  readonly signer: Signer;
  /** What stands under the name of each annex. */
  readonly attached: string;
  readonly sources: readonly DecidedSource[];
  readonly words: string;
  readonly foot: string;
  readonly sample: boolean;
  readonly note: string;
  readonly date: Date;
}

export interface DecisionInput {
  readonly plan: Plan;
  readonly campaign: Pick<Campaign, 'tetDate' | 'deadline'>;
  readonly sources: readonly Pick<Source, '_id' | 'gift'>[];
  readonly sample: boolean;
}

export function decideDecision({ status }: Pick<Plan, 'status'>): Result<null> {
  return status === 'approved' || status === 'proposed' ? accept(null) : refuse(PLAN_NOT_DECIDED);
}

export function composeDecision({ plan, campaign, sources, sample }: DecisionInput): PlanDecision {
  const issuer = issuingBodyOf(plan.unitSet, plan.unit);
  const given = decidedSources(plan, sources);
  return {
    kind: 'plan-decision',
    title: 'Quyết định phê duyệt danh sách hỗ trợ Tết',
    head: issuer.head,
    number: 'Số:          /QĐ-UBND',
    dated: `${issuer.place}, ngày ..... tháng ..... năm 20.....`,
    subject: `Phê duyệt danh sách hộ nghèo, hộ cận nghèo được hỗ trợ Tết Nguyên đán ${inSentence(campaign.tetDate)}`,
    paragraphs: paragraphsOf(plan, campaign, given),
    recipients: ['Như Điều 3', 'Các đơn vị, nhà hảo tâm nêu tại Phụ lục I', 'Lưu: VT'],
    signer: issuer.signer,
    attached: attachedTo(plan.unitSet, plan.unit),
    sources: given,
    words: `Tổng trị giá bằng chữ: ${moneyInWords(plan.value)}./.`,
    foot: `Phương án số hiệu ${planNumber(plan)}`,
    sample,
    note: plan.status === 'approved' ? '' : DRAFT,
    date: plan.approvedAt ?? plan.createdAt,
  };
}

/** '(Kèm theo Quyết định số ....../QĐ-UBND ngày ..... của Ủy ban nhân dân tỉnh Thái Nguyên)' */
export function attachedTo(unitSet: UnitSet, unit: string): string {
  const { name } = issuingBodyOf(unitSet, unit);
  return `(Kèm theo Quyết định số ......../QĐ-UBND ngày ..... tháng ..... năm 20..... của ${name})`;
}

/** What people read of a plan's id. */
export function planNumber({ _id }: Pick<Plan, '_id'>): string {
  return _id.slice(0, 8).toUpperCase();
}

/** 'Đinh Mùi năm 2027' */
export function inSentence(tetDate: string): string {
  return tetName(tetDate)
    .toLowerCase()
    .replaceAll(/(^|\s)(?!năm)(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}

function decidedSources(plan: Plan, sources: DecisionInput['sources']): readonly DecidedSource[] {
  const giftOf = new Map(sources.map((source) => [source._id, source.gift]));
  return plan.bySource
    .filter(({ gifts }) => gifts > 0)
    .map(({ source, name, gifts, shares, value }) => {
      const lines = timesShares(giftOf.get(source) ?? [], shares);
      return { name, gifts, value, lines, cash: cashOf(lines), goods: goodsOf(lines) };
    });
}

function paragraphsOf(
  plan: Plan,
  campaign: DecisionInput['campaign'],
  given: readonly DecidedSource[],
): readonly Paragraph[] {
  const { name } = issuingBodyOf(plan.unitSet, plan.unit);
  const lines = given.flatMap((source) => source.lines);
  const cash = cashOf(lines);
  const goods = goodsOf(lines);
  return [
    centered(name.toUpperCase()),
    basis('Căn cứ Luật Tổ chức chính quyền địa phương;'),
    basis('Căn cứ danh sách hộ nghèo, hộ cận nghèo đã được phê duyệt và chốt để hỗ trợ Tết;'),
    basis(`Căn cứ ${planBasis(plan)};`),
    basis('Theo đề nghị của ........................................................................'),
    centered('QUYẾT ĐỊNH:'),
    article(
      'Điều 1.',
      `Phê duyệt hỗ trợ Tết Nguyên đán ${inSentence(campaign.tetDate)} cho ${formatNumber(plan.households)} hộ nghèo, hộ cận nghèo với ${formatNumber(plan.gifts)} suất quà, tổng trị giá ${formatMoney(plan.value)} đồng (Bằng chữ: ${moneyInWords(plan.value)}), gồm:`,
    ),
    body(`- Tiền mặt: ${cash === 0 ? 'không có' : `${formatMoney(cash)} đồng (${moneyInWords(cash)})`};`),
    body(`- Quà hiện vật: ${goods === '' ? 'không có' : goods}.`),
    body('Nguồn hỗ trợ theo Phụ lục I, danh sách các hộ theo Phụ lục II kèm theo Quyết định này.'),
    article(
      'Điều 2.',
      `Việc trao quà phải đúng đối tượng, đúng mức, có ký nhận của từng hộ, công khai tại nơi cư trú và hoàn thành trước ${officialDate(campaign.deadline)}. Quà không trao được phải ghi rõ lý do, thu hồi hoặc điều chỉnh bằng văn bản; mỗi nguồn được quyết toán riêng.`,
    ),
    article(
      'Điều 3.',
      'Quyết định này có hiệu lực kể từ ngày ký. Thủ trưởng các cơ quan, đơn vị có liên quan và các hộ có tên trong danh sách chịu trách nhiệm thi hành Quyết định này./.',
    ),
  ];
}

function planBasis(plan: Plan): string {
  const approved =
    plan.approvedAt === undefined
      ? ''
      : ` đã được phê duyệt ${officialDate(today(plan.approvedAt.getTime()))}`;
  return `phương án phân bổ số hiệu ${planNumber(plan)}${approved}`;
}
