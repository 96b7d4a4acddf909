import { Injectable } from '@nestjs/common';
import { HOUSE, mayDo } from '../../platform/access/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { RecordRights } from '../../platform/subjects/record-rights.js';
import type { Decision, Difference, Finding, FindingKind, MetRecord } from './finding.js';

/** What the importer may do with a record that one of her rows has met. */
export type Reach = 'change' | 'read' | 'none';

/** Tells what may be decided about a record that is met: never more than its importer might do by hand. */
@Injectable()
export class Encounters {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rights: RecordRights,
  ) {}

  /** How far she reaches each of the records; to change one takes the permission as well. */
  async reach(type: MetRecord['type'], ids: readonly string[]): Promise<(id: string) => Reach> {
    const rights = await this.rights.of(type, [...new Set(ids)]);
    return (id) => {
      const access = rights.get(id)?.access;
      if (access === undefined) return 'none';
      return access !== 'read' && this.may(`${type}.edit`) ? 'change' : 'read';
    };
  }

  may(permission: string): boolean {
    const { actor } = this.work;
    return actor === HOUSE || mayDo(actor, permission);
  }
}

export const KIND_OF: Readonly<Record<Reach, FindingKind>> = { change: 'same', read: 'reading', none: 'elsewhere' };

/** @param possible what may be decided besides leaving the row out; nothing where she does not see the record */
export function findingOf(
  record: MetRecord,
  { kind, difference = [], possible }: { kind: FindingKind; difference?: Difference[]; possible: readonly Decision[] },
  untold: ReadonlySet<string> = new Set(),
): Finding {
  const { type, id, version, number, name, owner } = record;
  const options = possible.filter((each) => each !== 'update' || difference.length > 0);
  return {
    ...{ kind, options: ['skip', ...options], difference },
    record: untold.has(id) ? null : { type, id, version, number, name, owner },
  };
}
