export { LogActivity } from './actions/log-activity.js';
export { ActivitiesModule } from './activities.module.js';
export { ActivityLogged } from './activities.events.js';
export { Activities } from './activities.repository.js';
export { CustomerContact, type Contacted } from './customer-contact.js';
export { Activity } from './activity.entity.js';
