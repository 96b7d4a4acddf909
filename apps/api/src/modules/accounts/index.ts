export { AccountsModule } from './accounts.module.js';
export { TravellerIsSilent } from './accounts.events.js';
