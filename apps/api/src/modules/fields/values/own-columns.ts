import type { Json } from '../../../platform/custom/custom-objects.js';
import type { ExportColumn } from '../../../platform/listing/exported-list.js';
import { accessKey } from '../definitions/custom-field.view.js';
import type { Definition } from '../definitions/custom-fields.repository.js';
import { wordOf } from './value-words.js';

/** What stands of the installation's own fields in a file; a file of them is read back by their names. */
export function ownColumns(definitions: readonly Definition[]): ExportColumn<{ custom: Json }>[] {
  return definitions
    .filter(({ retired }) => !retired)
    .map((field) => ({
      name: `custom.${field.code}`,
      label: { zh: field.name, en: field.nameEn || field.name },
      value: ({ custom }, locale) => wordOf(field, custom[field.code], locale),
      field: accessKey(field),
      ...(isNumber(field) ? { isNumber: true as const } : {}),
    }));
}

const isNumber = ({ kind, result }: Definition): boolean =>
  kind === 'number' || kind === 'money' || result === 'number';
