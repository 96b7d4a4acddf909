export { BulkEditsModule } from './bulk-edits.module.js';
