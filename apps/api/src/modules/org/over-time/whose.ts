import { permitted } from '../../../platform/access/permission.js';
import type { Principal } from '../../../platform/access/principal.js';
import { IdField } from '../../../platform/http/fields.js';

export class WhoseQueryDto {
  @IdField({ describe: 'Whose; left out: mine. Others need person.manage', optional: true })
  personId?: string;
}

/** One's own affairs, or with `person.manage` somebody else's. @throws PermissionIsMissing */
export function whose(me: Principal, personId: string | undefined): string {
  if (personId === undefined || personId === me.personId) return me.personId;
  const refusal = permitted(me, 'person.manage');
  if (refusal) throw refusal;
  return personId;
}
