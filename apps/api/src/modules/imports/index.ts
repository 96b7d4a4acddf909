export * as cells from './cell-readers.js';
export type { Effect } from './import.entity.js';
export type {
  CellReader,
  ImportField,
  ImportTarget,
  RowJudgement,
  RowOutcome,
  RowProblem,
  RowValues,
} from './import-target.js';
export { ImportTargets } from './import-targets.js';
export { ImportFinished } from './imports.events.js';
export { ImportsModule } from './imports.module.js';
