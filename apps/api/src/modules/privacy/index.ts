export {
  ErasureDecided,
  ErasureProposed,
  ExceptionAskedFor,
  ExceptionDecided,
  SubjectRequestDue,
} from './privacy.events.js';
export { PERSONAL } from './requests/classification.js';
export { Persons } from './requests/persons.repository.js';
export { PrivacyModule } from './privacy.module.js';
