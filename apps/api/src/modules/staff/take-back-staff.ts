import { Injectable } from '@nestjs/common';
import { HOUSE, mayDo } from '../../platform/access/principal.js';
import { mustBeConfirmed } from '../../platform/access/sensitive.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OrganisationChanges, RolesAreNotYoursToGive, RolesAreYours, Security } from '../org/index.js';
import { Traces } from './traces.repository.js';

/** What follows from an import of the organisation as a whole, and its taking back. */
@Injectable()
export class TakeBackStaff {
  constructor(
    private readonly work: UnitOfWork,
    private readonly traces: Traces,
    private readonly changes: OrganisationChanges,
    private readonly security: Security,
  ) {}

  /** Today's answer and the reach are written once, however many rows there were. */
  async settle(importId: string, cause: 'structure' | 'assignment'): Promise<void> {
    await this.work.asHouse(async () => {
      await this.changes.project();
      await this.changes.tell(cause, await this.traces.concerned(importId));
    });
  }

  /** Whoever asks for it, in her session. @throws RolesAreNotYoursToGive @throws RolesAreYours @throws ConfirmationIsNeeded */
  async mustBeAllowed(importId: string): Promise<void> {
    const personIds = await this.work.asHouse(() => this.traces.rolesOf(importId));
    this.checkRoles(personIds);
    if (personIds.length > 0) mustBeConfirmed(this.work.principal);
  }

  /** @throws RolesAreNotYoursToGive @throws RolesAreYours @throws what the security rules refuse */
  execute(importId: string, told: (left: number) => Promise<void>): Promise<number> {
    return this.work.asHouse(async () => {
      this.checkRoles(await this.traces.rolesOf(importId));
      const concerned = await this.traces.concerned(importId);
      const touched = await this.traces.takeBack(importId, told);
      if (touched > 0) return touched;
      await this.security.check();
      await this.changes.tell('structure', concerned);
      return 0;
    });
  }

  /** To take roles back is to change them. */
  private checkRoles(personIds: readonly string[]): void {
    const { actor } = this.work;
    if (personIds.length === 0 || actor === HOUSE) return;
    if (!mayDo(actor, 'role.manage')) throw new RolesAreNotYoursToGive({});
    if (personIds.includes(actor.personId)) throw new RolesAreYours({});
  }
}
