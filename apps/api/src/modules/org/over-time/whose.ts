import { Injectable } from '@nestjs/common';
import { permitted } from '../../../platform/access/permission.js';
import type { Principal } from '../../../platform/access/principal.js';
import { IdField } from '../../../platform/http/fields.js';
import { People } from '../people.repository.js';

export class WhoseQueryDto {
  @IdField({ describe: 'Whose; left out: mine. Others need person.manage', optional: true })
  personId?: string;
}

/** One's own affairs, or with `person.manage` those of somebody one finds in the directory. */
@Injectable()
export class Whose {
  constructor(private readonly people: People) {}

  /** Whose are asked for. @throws PermissionIsMissing @throws RowIsMissing for whoever is not found */
  async affairs(me: Principal, personId: string | undefined): Promise<string> {
    const id = named(me, personId);
    if (id !== me.personId) await this.people.get(id);
    return id;
  }
}

/** Whom a wish is about; that she is found is checked with the rest of it. @throws PermissionIsMissing */
export function named(me: Principal, personId: string | undefined): string {
  if (personId === undefined || personId === me.personId) return me.personId;
  const refusal = permitted(me, 'person.manage');
  if (refusal) throw refusal;
  return personId;
}
