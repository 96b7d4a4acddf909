export { RegistrationsModule } from './registrations.module.js';
export { ConflictDecided, RegistrationsMet, type Concerned } from './registrations.events.js';
