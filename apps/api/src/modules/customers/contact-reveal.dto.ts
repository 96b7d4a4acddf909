import { ChoiceField } from '../../platform/http/fields.js';

export const REVEALED_FIELDS = ['mobile', 'officePhone', 'email', 'wechat', 'birthday'] as const;
export type RevealedField = (typeof REVEALED_FIELDS)[number];

export class RevealDto {
  @ChoiceField(REVEALED_FIELDS, { describe: 'The field that is masked' })
  field: RevealedField;
}
