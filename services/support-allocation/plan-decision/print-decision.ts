import type { Result } from '#shared/kernel/result.ts';
import type { Printer } from '#shared/paper/printer.ts';
import { isWithin, parentPath } from '#shared/units/unit-path.ts';
import type { CampaignRepository } from '../campaign/campaign.repository.ts';
import type { Campaign } from '../campaign/campaign.ts';
import type { CandidateRepository } from '../candidate/candidate.repository.ts';
import type { GiftRepository } from '../gift/gift.repository.ts';
import type { PlanRepository } from '../plan/plan.repository.ts';
import type { Plan } from '../plan/plan.ts';
import type { Paper } from '../print-job/paper.ts';
import { rowsOf, type VillageGifts } from '../receipt-list/village-gifts.ts';
import { readPlannedVillagesAfter } from '../receipt-list/village-reader.ts';
import type { SourceRepository } from '../source/source.repository.ts';
import {
  ANNEX_START,
  type AnnexVillage,
  afterPart,
  annexHeadings,
  annexTotals,
  type DecisionAnnex,
} from './decision-annex.ts';
import { composeDecision } from './plan-decision.ts';

export interface DecisionParts {
  readonly campaigns: CampaignRepository;
  readonly candidates: CandidateRepository;
  readonly plans: PlanRepository;
  readonly gifts: GiftRepository;
  readonly sources: SourceRepository;
  readonly printer: Printer<Paper>;
  readonly sample: boolean;
}

interface Commune {
  readonly path: string;
  readonly name: string;
  readonly villages: readonly AnnexVillage[];
}

/**
 * The file piece by piece: a commune is read, drawn and given on before the next one is.
 * @throws when the printing thread fails; a new one is there for the next paper.
 */
export async function* printDecision(
  parts: DecisionParts,
  plan: Plan,
  campaign: Campaign,
): AsyncGenerator<Uint8Array> {
  const sources = await parts.sources.ofCampaign(plan.campaign);
  const decision = composeDecision({ plan, campaign, sources, sample: parts.sample });
  const file = parts.printer.open({ title: decision.title, date: decision.date });
  const draw = async (paper: Paper) => taken(await parts.printer.draw([paper]))[0]!.pages;
  try {
    yield taken(await file.add(await draw(decision)));
    let before = ANNEX_START;
    for await (const { commune, isLast } of withLast(communesOf(parts, plan, campaign))) {
      const { title, attached, foot, sample, note, date } = decision;
      const annex: DecisionAnnex = {
        ...{ kind: 'decision-annex', title, commune: commune.name, villages: commune.villages, before },
        headings: before.pages === 0 ? annexHeadings(attached) : [],
        words: isLast ? annexTotals(before, commune.villages) : [],
        ...{ foot, sample, note, date },
      };
      const pages = await draw(annex);
      yield taken(await file.add(pages));
      before = afterPart(before, commune.villages, pages.length);
    }
    yield taken(await file.end());
  } finally {
    await file.drop();
  }
}

/** Whole communes in the list's order; such as get nothing are left out. */
async function* communesOf(parts: DecisionParts, plan: Plan, campaign: Campaign): AsyncGenerator<Commune> {
  let open = null as Commune | null;
  let after = '';
  for (;;) {
    const villages = await readPlannedVillagesAfter(parts, { campaign, plan }, after);
    const last = villages.at(-1)?.path;
    if (last === undefined) break;
    for (const village of villages.filter(({ gifts }) => gifts.length > 0)) {
      const path = parentPath(village.path) ?? '';
      if (open !== null && !isWithin(open.path, village.path)) {
        yield open;
        open = null;
      }
      open = { path, name: village.address.commune, villages: [...(open?.villages ?? []), annexOf(village)] };
    }
    after = last;
  }
  if (open !== null) yield open;
}

function annexOf(village: VillageGifts): AnnexVillage {
  const rows = rowsOf(village).map(({ head, birthYear, class: mark, members, lines }) => ({
    ...{ head, birthYear, class: mark, members, lines },
  }));
  return { name: village.address.village, rows };
}

async function* withLast(communes: AsyncIterable<Commune>) {
  let held: Commune | null = null;
  for await (const commune of communes) {
    if (held !== null) yield { commune: held, isLast: false };
    held = commune;
  }
  if (held !== null) yield { commune: held, isLast: true };
}

function taken<T>(answer: Result<T>): T {
  if (answer.ok) return answer.value;
  throw new Error(`A decision was not printed: ${answer.problem.code}`);
}
