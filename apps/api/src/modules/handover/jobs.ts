export const MOVE_JOB = 'handovers.move';
export const UNDO_JOB = 'handovers.undo';
