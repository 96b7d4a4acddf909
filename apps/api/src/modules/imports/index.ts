export * as cells from './cell-readers.js';
export { DECISIONS, differenceOf, type Decision, type Finding, type MetRecord, type RowOrder } from './finding.js';
export { makeOfFound } from './found-rows.js';
export type { Effect } from './import.entity.js';
export type {
  CellReader,
  ImportField,
  ImportTarget,
  Kept,
  Meeting,
  RowJudgement,
  RowOutcome,
  RowProblem,
  RowValues,
} from './import-target.js';
export { ImportTargets } from './import-targets.js';
export { ImportFinished } from './imports.events.js';
export { ImportsModule } from './imports.module.js';
export { refused, RowAttempts, skipped } from './row-attempts.js';
export { TakingBack, type ImportedRecord, type Takeable } from './taking-back.js';
export { Encounters, findingOf, KIND_OF } from './encounters.js';
export { changed, leftOut, orderedOn } from './row-orders.js';
export { isProblem, KnownPeople, oneOf } from './known-people.repository.js';
