import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FieldAccess, ScopeKind } from '../../../platform/access/principal.js';
import { InstantColumn } from '../../../platform/database/columns.js';
import type { RoleTrait } from './role-definition.js';
import { RoleIsInUse, RoleIsRetired, RoleIsShipped } from './roles.errors.js';

/** What somebody chose for a role; its code is chosen once. */
export interface RoleContent {
  readonly name: string;
  readonly nameEn: string;
  readonly description: string;
  readonly areas: string[];
  readonly permissions: string[];
  readonly scopes: Record<string, ScopeKind>;
  readonly fields: Record<string, FieldAccess>;
  readonly traits: RoleTrait[];
}

/** 角色: what its holders may do, whose rows they see, and what of them. */
@Entity('roles')
export class Role implements RoleContent {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'name_en', type: 'text', default: '' })
  nameEn: string;

  @Column({ type: 'text', default: '' })
  description: string;

  @Column({ type: 'text', default: 'own' })
  origin: 'shipped' | 'own';

  @Column({ type: 'text', array: true })
  areas: string[];

  @Column({ type: 'text', array: true })
  permissions: string[];

  @Column({ type: 'jsonb' })
  scopes: Record<string, ScopeKind>;

  @Column({ type: 'jsonb' })
  fields: Record<string, FieldAccess>;

  @Column({ type: 'text', array: true })
  traits: RoleTrait[];

  @InstantColumn({ name: 'retired_at', nullable: true })
  retiredAt: Date | null;

  /** @throws RoleIsShipped @throws RoleIsRetired */
  change(content: Partial<RoleContent>): void {
    this.mustBeOwn();
    const given = Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
    Object.assign(this, given);
    this.permissions = [...new Set(this.permissions)].sort();
  }

  /** @throws RoleIsShipped @throws RoleIsRetired @throws RoleIsInUse */
  retire(holders: number, at: Date): void {
    this.mustBeOwn();
    if (holders > 0) throw new RoleIsInUse({ name: this.name, people: holders });
    this.retiredAt = at;
  }

  private mustBeOwn(): void {
    if (this.origin === 'shipped') throw new RoleIsShipped({ name: this.name });
    if (this.retiredAt) throw new RoleIsRetired({ name: this.name });
  }
}
