export { AccountsModule } from './accounts.module.js';
export { AccountCaredFor, ServiceAccountAsked, TravellerIsSilent } from './accounts.events.js';
