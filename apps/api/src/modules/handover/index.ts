export { HandoverModule } from './handover.module.js';
export { HandoverFinished, HandoverUndone, type Share } from './handovers.events.js';
