export { withOwnFields } from './api-file/own-api-file.js';
export type { CustomFieldsView } from './definitions/custom-field.view.js';
export { FieldsModule } from './fields.module.js';
