export { ContinuityAtRisk } from './reorganisation.events.js';
export { ReorganisationModule } from './reorganisation.module.js';
