import { Injectable } from '@nestjs/common';
import { RowIsMissing, RowIsStale } from '../../../platform/database/database.errors.js';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { FINDABLE, MINE } from '../closed-organisation.js';
import { RightsChanged } from '../org.events.js';
import { Role, type RoleContent } from './role.entity.js';

export interface RoleHolder {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
}

/** What a role is asked for in lists: itself, and by how many active people it is held. */
export type CountedRole = Role & { readonly holders: number };

const HOLDERS = 'person_roles pr JOIN people p ON p.id = pr.person_id';
/** Over the alias `r`: inside a closed organisation, what somebody there holds; how the company divides its work is its own. */
const SHOWN = `(${MINE} IS NULL OR EXISTS (SELECT 1 FROM ${HOLDERS} WHERE pr.role_id = r.id AND ${FINDABLE}))`;

/** The roles of the company. They are read by everybody with the permission, and written as the house. */
@Injectable()
export class Roles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventBus,
  ) {}

  /** As far as the reader's directory holds who has them. */
  async all(): Promise<CountedRole[]> {
    const roles = await this.shown().orderBy('r.origin').addOrderBy('r.name').getMany();
    const counts = await this.work.manager.query<{ id: string; n: number }[]>(
      `SELECT pr.role_id AS id, count(*)::int AS n FROM ${HOLDERS} WHERE ${FINDABLE} GROUP BY 1`,
    );
    const of = new Map(counts.map(({ id, n }) => [id, n]));
    return roles.map((role) => Object.assign(role, { holders: of.get(role.id) ?? 0 }));
  }

  /** @throws RowIsMissing */
  async get(id: string): Promise<Role> {
    return found(await this.shown().andWhere('r.id = :id', { id }).getOne(), id);
  }

  /** Locks it, and the roles of everybody with it, until the unit of work ends. As the house. @throws RowIsMissing */
  async getForChange(id: string): Promise<Role> {
    await this.lock();
    return this.get(id);
  }

  findByCode(code: string): Promise<Role | null> {
    return this.work.manager.findOneBy(Role, { code });
  }

  /** One change of roles or of who has them at a time: each is checked against what all of them together allow. */
  async lock(): Promise<void> {
    await this.work.manager.query('SELECT 1 FROM organisation FOR UPDATE');
  }

  async insert(code: string, content: RoleContent): Promise<Role> {
    const role = Object.assign(new Role(), { id: newId(), version: 1, code, origin: 'own', retiredAt: null }, content);
    await this.work.manager.insert(Role, role as never);
    return role;
  }

  /** @throws RowIsStale */
  async save(role: Role, expectedVersion: number): Promise<void> {
    const { id, ...columns } = { ...role, version: expectedVersion + 1 };
    const { affected } = await this.work.manager.update(Role, { id, version: expectedVersion }, columns as never);
    if (affected !== 1) throw new RowIsStale({ id, version: expectedVersion });
  }

  /** As far as the reader's directory holds them. */
  holders(id: string): Promise<RoleHolder[]> {
    return this.work.manager.query(
      `SELECT p.id, p.name, p.active FROM ${HOLDERS}
       WHERE pr.role_id = $1 AND ${FINDABLE} ORDER BY p.active DESC, p.name LIMIT 5000`,
      [id],
    );
  }

  of(personId: string): Promise<Role[]> {
    return this.work.manager
      .createQueryBuilder(Role, 'r')
      .where('r.id IN (SELECT role_id FROM person_roles WHERE person_id = :personId)', { personId })
      .orderBy('r.name')
      .getMany();
  }

  /** As the house; counts as a change of the person. @throws RowIsStale */
  async give(personId: string, roleIds: readonly string[], expectedVersion: number): Promise<void> {
    const { manager } = this.work;
    const [, changed] = await manager.query<[unknown, number]>(
      'UPDATE people SET version = version + 1, updated_at = app_now() WHERE id = $1 AND version = $2',
      [personId, expectedVersion],
    );
    if (changed === 0) throw new RowIsStale({ id: personId, version: expectedVersion });
    await manager.query('DELETE FROM person_roles WHERE person_id = $1 AND role_id <> ALL ($2::uuid[])', [
      personId,
      roleIds,
    ]);
    await manager.query(
      'INSERT INTO person_roles (person_id, role_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING',
      [personId, roleIds],
    );
  }

  /** What follows for everybody, in the same transaction. As the house. */
  async takeEffect(): Promise<void> {
    await this.work.manager.query('SELECT rebuild_reach()');
    await this.events.publish(new RightsChanged({}));
  }

  private shown() {
    return this.work.manager.createQueryBuilder(Role, 'r').where(SHOWN);
  }
}

function found(role: Role | null, id: string): Role {
  if (!role) throw new RowIsMissing({ type: 'role', id });
  return role;
}
