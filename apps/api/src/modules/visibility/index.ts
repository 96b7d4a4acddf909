export { AccessAskedFor } from './requests/access-requests.events.js';
export { WhoCanGive } from './requests/who-can-give.js';
export { SupportViewAgreed, SupportViewAsked, SupportViewEnded } from './support/support.events.js';
export { VisibilityModule } from './visibility.module.js';
