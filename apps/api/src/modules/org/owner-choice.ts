import { Injectable } from '@nestjs/common';
import type { ScopedModule } from '../../platform/access/principal.js';
import { PermissionIsMissing } from '../../platform/access/access.errors.js';
import { HOUSE, mayDo } from '../../platform/access/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OwnerIsOutOfReach } from './org.errors.js';
import { People } from './people.repository.js';

export interface ChosenOwner {
  readonly ownerId: string;
  /** Stamped on what she gets. */
  readonly departmentId: string | null;
}

/** To whom a record may be given: to oneself, or to an active person or a queue within one's reach. */
@Injectable()
export class OwnerChoice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
  ) {}

  /** @throws OwnerIsOutOfReach */
  async choose(module: ScopedModule, ownerId: string | undefined): Promise<ChosenOwner> {
    const { actor } = this.work;
    if (actor !== HOUSE && (ownerId === undefined || ownerId === actor.personId)) {
      return { ownerId: actor.personId, departmentId: actor.departmentId };
    }
    const owner = ownerId === undefined ? undefined : await this.find(ownerId);
    if (!owner || !(await this.reaches(module, owner.ownerId))) {
      // Inside a closed organisation nobody learns what somebody outside of it is called.
      const params = { owner: (await this.people.findable([ownerId ?? null])).get(ownerId ?? '') ?? '' };
      throw new OwnerIsOutOfReach(params, [{ pointer: '/ownerId', code: OwnerIsOutOfReach.code, params }]);
    }
    return owner;
  }

  /** A record of somebody's is given to somebody else. @throws PermissionIsMissing, OwnerIsOutOfReach */
  async give(module: ScopedModule, ownerId: string): Promise<ChosenOwner> {
    const { actor } = this.work;
    const permission = `${module}.assign`;
    if (actor !== HOUSE && !mayDo(actor, permission))
      throw new PermissionIsMissing({ permission }, [
        { pointer: '/ownerId', code: PermissionIsMissing.code, params: { permission } },
      ]);
    return this.choose(module, ownerId);
  }

  private async find(ownerId: string): Promise<ChosenOwner | undefined> {
    const [person] = await this.people.activeAmong([ownerId]);
    if (person) return { ownerId, departmentId: person.departmentId };
    const queues = await this.work.manager.query<unknown[]>(
      `SELECT 1 FROM shown_owners WHERE id = $1 AND kind = 'queue'`,
      [ownerId],
    );
    return queues.length > 0 ? { ownerId, departmentId: null } : undefined;
  }

  private async reaches(module: ScopedModule, ownerId: string): Promise<boolean> {
    const { actor } = this.work;
    if (actor === HOUSE || actor.seesAll) return true;
    const sql = 'SELECT 1 FROM reach WHERE viewer_id = $1 AND scope_key = $2 AND owner_id = $3';
    return (await this.work.manager.query<unknown[]>(sql, [actor.personId, module, ownerId])).length > 0;
  }
}
