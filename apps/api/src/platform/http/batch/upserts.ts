import { Injectable, type Type } from '@nestjs/common';
import { PermissionIsMissing } from '../../access/access.errors.js';
import { mayDo } from '../../access/principal.js';
import type { RecordColumns } from '../../database/columns.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { membersOf } from '../shape/wanted-shape.js';
import type { BatchVerbs } from './batched-noun.js';
import { ExternalIds, type ExternalId } from './external-ids.repository.js';

export interface Upserted {
  readonly noun: string;
  readonly entity: new () => RecordColumns;
  readonly change: Type;
}

/** A record by what another system calls it: changed where it is there, made where it is not. */
@Injectable()
export class Upserts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly externalIds: ExternalIds,
  ) {}

  /** @throws PermissionIsMissing, RowIsStale, RowExistsAlready, and what making or changing one throws */
  async execute(
    { noun, entity, change }: Upserted,
    verbs: Pick<BatchVerbs, 'create' | 'change'>,
    { external, version, body }: { external: ExternalId; version: number | null; body: object },
  ): Promise<{ id: string; isNew: boolean }> {
    const found = await this.externalIds.find(entity, external);
    this.mustMay(`${noun}.${found ? 'edit' : 'create'}`);
    if (found) {
      await verbs.change(found.id, version ?? found.version, onlyOf(change, body));
      return { id: found.id, isNew: false };
    }
    const { id } = await verbs.create(body);
    await this.externalIds.give(entity, id, external);
    return { id, isNew: true };
  }

  private mustMay(permission: string): void {
    if (!mayDo(this.work.principal, permission)) throw new PermissionIsMissing({ permission });
  }
}

/** What only a new record is given, such as its number, is left as it is. */
function onlyOf(change: Type, body: object): object {
  const members = membersOf(change);
  return Object.fromEntries(Object.entries(body).filter(([name, value]) => members.has(name) && value !== undefined));
}
