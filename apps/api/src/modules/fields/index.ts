export { ArrangeDictionaries } from './actions/arrange-dictionaries.js';
export { DefineField } from './actions/define-field.js';
export { withOwnFields } from './api-file/own-api-file.js';
export type { CustomFieldsView } from './definitions/custom-field.view.js';
export type { DictionaryOptionDto } from './dictionaries/dictionary.dto.js';
export { FieldsModule } from './fields.module.js';
