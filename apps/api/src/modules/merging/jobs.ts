export const MERGE_JOB = 'customers.merge';
export const UNDO_MERGE_JOB = 'customers.undo-merge';
