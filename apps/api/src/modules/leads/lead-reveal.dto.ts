import { ChoiceField } from '../../platform/http/fields.js';

export const REVEALED_OF_LEADS = ['phone', 'email', 'wechat'] as const;
export type RevealedOfLead = (typeof REVEALED_OF_LEADS)[number];

export class RevealLeadDto {
  @ChoiceField(REVEALED_OF_LEADS, { describe: 'The field that is masked' })
  field: RevealedOfLead;
}
