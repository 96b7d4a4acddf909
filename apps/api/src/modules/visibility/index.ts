export { SupportViewAgreed, SupportViewAsked, SupportViewEnded } from './support/support.events.js';
export { VisibilityModule } from './visibility.module.js';
