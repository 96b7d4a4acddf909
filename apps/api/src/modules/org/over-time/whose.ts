import { permitted } from '../../../platform/access/permission.js';
import type { Principal } from '../../../platform/access/principal.js';
import { isUuid } from '../../../platform/database/ids.js';
import { QueryIsInvalid } from '../../../platform/http/http.errors.js';

/** One's own affairs, or with `person.manage` somebody else's. @throws PermissionIsMissing */
export function whose(me: Principal, personId: string | undefined): string {
  if (personId === undefined || personId === me.personId) return me.personId;
  if (!isUuid(personId)) throw new QueryIsInvalid({ name: 'personId' }, [{ pointer: '?personId', code: 'field.id' }]);
  const refusal = permitted(me, 'person.manage');
  if (refusal) throw refusal;
  return personId;
}
