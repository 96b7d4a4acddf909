import { Injectable } from '@nestjs/common';
import { mayDo } from '../../platform/access/principal.js';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { People } from '../org/index.js';
import { HandoverIsYourOwn, PersonIsOutOfReach } from './handovers.errors.js';

/** Whose records one may hand over: those of one's people; anybody's for whoever manages people. */
@Injectable()
export class HandoverReach {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
  ) {}

  /** Of a handover that is to be planned. @throws RowIsMissing for whom one may not know, HandoverIsYourOwn, PersonIsOutOfReach */
  async mayPlanFor(personId: string): Promise<void> {
    if (personId !== this.work.principal.personId) await this.people.get(personId);
    await this.mustReach(personId);
  }

  /** Of a handover that is there, whose planner may have lost sight of the person since. @throws HandoverIsYourOwn, PersonIsOutOfReach */
  async mustReach(personId: string): Promise<void> {
    if (personId === this.work.principal.personId) throw new HandoverIsYourOwn({});
    if (!(await this.finds(personId)) || !(await this.isOneOfMine(personId)))
      throw new PersonIsOutOfReach({ name: await this.shownName(personId) });
  }

  private async finds(personId: string): Promise<boolean> {
    try {
      return Boolean(await this.people.get(personId));
    } catch (error) {
      if (error instanceof RowIsMissing) return false;
      throw error;
    }
  }

  private async isOneOfMine(personId: string): Promise<boolean> {
    if (this.reachesEverybody()) return true;
    return (await this.within([personId])).has(personId) && !(await this.isAbove(personId));
  }

  private async shownName(personId: string): Promise<string> {
    const sql = 'SELECT name FROM shown_owners WHERE id = $1';
    const [row] = await this.work.manager.query<{ name: string }[]>(sql, [personId]);
    return row?.name ?? '';
  }

  reachesEverybody(): boolean {
    return mayDo(this.work.principal, 'person.manage');
  }

  /** Those of the people whose customers one reaches. */
  async within(ids: readonly string[]): Promise<Set<string>> {
    const sql = `SELECT owner_id AS id FROM reach WHERE viewer_id = $1 AND scope_key = 'customer' AND owner_id = ANY ($2::uuid[])`;
    const rows = await this.work.manager.query<{ id: string }[]>(sql, [this.work.principal.personId, ids]);
    return new Set(rows.map(({ id }) => id));
  }

  /** A department's rows are its superior's too; that makes nobody the superior's superior. */
  private async isAbove(personId: string): Promise<boolean> {
    const [row] = await this.work.manager.query<{ above: boolean }[]>(
      `WITH RECURSIVE up AS (SELECT superior_id FROM people WHERE id = $1
         UNION SELECT p.superior_id FROM up JOIN people p ON p.id = up.superior_id)
       SELECT EXISTS (SELECT 1 FROM up WHERE superior_id = $2) AS above`,
      [this.work.principal.personId, personId],
    );
    return row?.above ?? false;
  }
}
