export { CustomerMergeUndone, CustomersMerged } from './merging.events.js';
export { MergingModule } from './merging.module.js';
