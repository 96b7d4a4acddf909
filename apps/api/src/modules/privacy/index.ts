export { ExceptionAskedFor, ExceptionDecided } from './privacy.events.js';
export { PrivacyModule } from './privacy.module.js';
