import type { Log } from '#shared/log/log.ts';
import type { ServiceDefinition } from '#shared/service/definition.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { JobKind } from '#shared/storage/job.ts';
import { amendmentJob } from './amendment/amendment.job.ts';
import { amendmentRepository } from './amendment/amendment.repository.ts';
import { amendmentRoutes } from './amendment/amendment.routes.ts';
import { amendmentApprovalRoutes } from './amendment/amendment-approval.routes.ts';
import type { AmendmentFollower } from './amendment/amendment-approval.ts';
import { differenceRoutes } from './amendment/difference.routes.ts';
import { listsOfHousehold } from './amendment/lists-of-household.ts';
import { keepEscalating } from './claim/claim.job.ts';
import { claimRepository } from './claim/claim.repository.ts';
import { claimRoutes } from './claim/claim.routes.ts';
import { additionProposal, amendmentFollower } from './claim/claim-amendment.ts';
import { claimDecisionRoutes } from './claim/claim-decision.routes.ts';
import { createFormSeal } from './claim/claim-form.ts';
import { claimLimits } from './claim/claim-limit.repository.ts';
import { publicClaimRoutes } from './claim/public-claim.routes.ts';
import { closureRepository } from './closure/closure.repository.ts';
import { closureRoutes } from './closure/closure.routes.ts';
import { villageFollower } from './closure/closure-follow.ts';
import type { RegistryConfig } from './config.ts';
import { donorListJob } from './donor-list/donor-list.job.ts';
import { donorListRepository } from './donor-list/donor-list.repository.ts';
import { donorListRoutes } from './donor-list/donor-list.routes.ts';
import { alikeSearch } from './duplicate/alike-search.ts';
import { duplicateRoutes } from './duplicate/duplicate.routes.ts';
import { duplicateDecisionRoutes } from './duplicate/duplicate-decision.routes.ts';
import { duplicatePairRepository } from './duplicate/duplicate-pair.repository.ts';
import { keepSearching, type SearchRunner } from './duplicate/duplicate-search.job.ts';
import { duplicateSearchRepository } from './duplicate/duplicate-search.repository.ts';
import { duplicateSearchRoutes } from './duplicate/duplicate-search.routes.ts';
import { fieldKeyRepository } from './field-key/field-key.repository.ts';
import { startRenewal } from './field-key/renew.job.ts';
import { sealedRows } from './field-key/sealed-rows.repository.ts';
import { freezeGuard } from './freeze-guard.ts';
import { beginRoutes } from './household/begin.routes.ts';
import { editRoutes } from './household/edit.routes.ts';
import { householdRepository } from './household/household.repository.ts';
import { lifeRepository } from './household/life.repository.ts';
import { lifeRoutes } from './household/life.routes.ts';
import { recordRoutes } from './household/record.routes.ts';
import { createFieldSeal } from './household/sealed-field.ts';
import { householdSearchRepository } from './household-search/household-search.repository.ts';
import { householdSearchRoutes } from './household-search/household-search.routes.ts';
import { householdWorkbookRoutes } from './household-search/household-workbook.routes.ts';
import { importJob } from './import/import.job.ts';
import { importRepository } from './import/import.repository.ts';
import { importRoutes } from './import/import.routes.ts';
import { createRowsAhead } from './import/import-ahead.ts';
import { importFileRepository } from './import/import-file.repository.ts';
import { createImportReader } from './import/import-reader.ts';
import { importRowRepository } from './import/import-row.repository.ts';
import { importRowRoutes } from './import/import-row.routes.ts';
import { createImportSeal } from './import/import-seal.ts';
import { importSheetRepository } from './import/import-sheet.repository.ts';
import { importStepRoutes } from './import/import-step.routes.ts';
import { lookRepository } from './look/look.repository.ts';
import { lookRoutes } from './look/look.routes.ts';
import { revealRoute } from './look/reveal.routes.ts';
import { migrations } from './migrations.ts';
import { comparisonRoutes } from './poor-list/comparison.routes.ts';
import { comparisonMaker } from './poor-list/comparison-maker.ts';
import { listExportRoutes } from './poor-list/list-export.routes.ts';
import { freezeJob } from './poor-list/poor-list.job.ts';
import { poorListRepository } from './poor-list/poor-list.repository.ts';
import { poorListRoutes } from './poor-list/poor-list.routes.ts';
import { poorListEntryRepository } from './poor-list/poor-list-entry.repository.ts';
import { poorListEntryRoutes } from './poor-list/poor-list-entry.routes.ts';
import { priorityFlagRepository } from './priority-flag/priority-flag.repository.ts';
import { priorityFlagRoutes } from './priority-flag/priority-flag.routes.ts';
import { decisionSheetRoute } from './rehoming/decision-sheet.routes.ts';
import { rehomingRepository } from './rehoming/rehoming.repository.ts';
import { rehomingRoutes } from './rehoming/rehoming.routes.ts';
import { rehomingApplyJob } from './rehoming/rehoming-apply.job.ts';
import { rehomingSurveyJob } from './rehoming/rehoming-survey.job.ts';
import { rehomingWorkbookRoute } from './rehoming/rehoming-workbook.routes.ts';
import { unitRoutes } from './unit/unit.routes.ts';
import { unitChangeGuard } from './unit-change-guard.ts';
import { residentRepository } from './village/resident.repository.ts';
import { villageRepository } from './village/village.repository.ts';
import { villageRoutes } from './village/village.routes.ts';
import { villageChangeJob } from './village/village-change.job.ts';
import { villageChangeRepository } from './village/village-change.repository.ts';

/** Who is poor: units, villages, households, imports, poor lists, claims and closures. */
export function createApp(parts: { storage: Storage; log: Log; config: RegistryConfig }): ServiceDefinition {
  const { storage, log, config } = parts;
  const { unitSet } = config;
  const { clock } = storage;
  const villages = villageRepository(storage);
  const households = householdRepository(storage);
  const imports = importRepository(storage);
  const searches = householdSearchRepository(storage);
  const lists = poorListRepository(storage);
  const amendments = amendmentRepository(storage);
  const entries = poorListEntryRepository(storage);
  // Who made a proposal acts on its decision in the same transaction.
  const closures = closureRepository(storage);
  const claims = claimRepository(storage);
  const followers: readonly AmendmentFollower[] = [
    amendmentFollower({ claims, closures, amendments, lists }),
  ];
  const approval = { storage, amendments, lists, households, followers };
  const seal = createFieldSeal(config.fieldKey, config.olderFieldKeys);
  const lives = lifeRepository(storage);
  const flags = priorityFlagRepository(storage);
  const record = { storage, looks: lookRepository(storage) };
  const guard = freezeGuard({ imports, lists });
  const frozen = listsOfHousehold({ amendments, lists, households });
  const life = { storage, households, lives, villages, flags, guard, frozen, seal, unitSet };
  const days = config.claimDays;
  const claim = { storage, claims, closures, villages, seal, unitSet, days };
  const proposeAddition = additionProposal(approval);
  const residents = residentRepository(storage);
  const changes = villageChangeRepository(storage);
  const rehomings = rehomingRepository(storage);
  const changing = unitChangeGuard({ changes, rehomings });
  const unitChange = {
    storage,
    villages,
    changes,
    residents,
    rehomings,
    households,
    guard,
    changing,
    unitSet,
  };
  const importSeal = createImportSeal(config.fieldKey, config.olderFieldKeys);
  const files = importFileRepository(storage, importSeal);
  const sheets = importSheetRepository(storage, importSeal);
  const rows = importRowRepository(storage);
  const reader = createImportReader({ bytes: config.importMaxBytes, rows: config.importMaxRows });
  const stores = { storage, imports, files, sheets, rows, households, villages, flags, lists, changing };
  const ahead = createRowsAhead(rows, importSeal);
  const importing = { ...stores, reader, ahead, seal, importSeal, memory: { current: null }, config };
  const pairs = duplicatePairRepository(storage);
  const doubles = { storage, pairs, searches: duplicateSearchRepository(storage), households, unitSet };
  const giving = {
    ...{ storage, files, sheets, households, villages, lists, seal, importSeal, config },
    donors: donorListRepository(storage),
    donorReader: createImportReader({ bytes: config.importMaxBytes, rows: config.importMaxRows }),
    searches: doubles.searches,
  };
  let searching: SearchRunner | null = null;
  return {
    name: 'household-registry',
    migrations,
    routes: [
      ...unitRoutes({ villages, unitSet }),
      ...importStepRoutes(importing),
      ...importRowRoutes(importing),
      ...importRoutes(importing),
      ...recordRoutes({ lives, frozen, claims }),
      ...beginRoutes({ ...life, record, alike: alikeSearch({ searches, seal }) }),
      ...lifeRoutes(life),
      ...editRoutes(life),
      revealRoute({ record, households, seal, unitSet }),
      ...lookRoutes({ looks: record.looks, households }),
      ...householdSearchRoutes({ searches, villages, record, households, seal, unitSet }),
      ...householdWorkbookRoutes({ searches, flags, record, households, seal, unitSet, clock }),
      ...poorListRoutes({ storage, lists, households, imports, changing, unitSet }),
      ...amendmentRoutes({ ...approval, unitSet }),
      ...amendmentApprovalRoutes(approval),
      ...claimRoutes(claim),
      ...claimDecisionRoutes({ ...claim, households, lists, proposeAddition }),
      ...publicClaimRoutes({
        ...claim,
        forms: createFormSeal(config.fieldKey),
        limits: claimLimits(storage, config.claimLimits),
      }),
      ...closureRoutes({ storage, closures, claims, lists, villages }),
      ...poorListEntryRoutes({ lists, entries, amendments }),
      ...comparisonRoutes({
        lists,
        entries,
        amendments,
        compare: comparisonMaker({ entries, households, villages }),
      }),
      ...listExportRoutes({ lists, flags, entries, amendments, record, households, seal, clock }),
      ...differenceRoutes({ storage, lists, entries, households, amendments }),
      ...priorityFlagRoutes({ storage, flags, unitSet }),
      ...villageRoutes({ ...unitChange, followers: [villageFollower(closures)] }),
      ...rehomingRoutes(unitChange),
      rehomingWorkbookRoute(rehomings),
      decisionSheetRoute(rehomings),
      ...donorListRoutes(giving),
      ...duplicateRoutes({ pairs, households, frozen, unitSet }),
      ...duplicateDecisionRoutes({ ...life, pairs }),
      ...duplicateSearchRoutes({ ...doubles, wake: () => searching?.wake() }),
    ],
    consumers: [],
    jobs: [
      freezeJob({ lists, households }) as JobKind<never>,
      amendmentJob({ amendments, lists, households }) as JobKind<never>,
      villageChangeJob(unitChange) as JobKind<never>,
      rehomingSurveyJob(unitChange) as JobKind<never>,
      rehomingApplyJob(unitChange) as JobKind<never>,
      importJob(importing) as JobKind<never>,
      donorListJob(giving) as JobKind<never>,
    ],
    async started() {
      const keys = fieldKeyRepository(storage);
      const rows = sealedRows(storage, seal, importSeal);
      const endRenewal = await startRenewal({ storage, keys, rows, seal, log });
      const escalating = keepEscalating({ storage, claims, amendments, days, log });
      const runner = keepSearching({ ...doubles, seal, log });
      searching = runner;
      return async () => {
        await runner.close();
        await endRenewal?.();
        await reader.close();
        await giving.donorReader.close();
        await escalating();
      };
    },
  };
}
