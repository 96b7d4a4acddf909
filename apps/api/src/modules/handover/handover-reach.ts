import { Injectable } from '@nestjs/common';
import { mayDo } from '../../platform/access/principal.js';
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

  /** @throws HandoverIsYourOwn, PersonIsOutOfReach */
  async mustReach(personId: string): Promise<void> {
    const me = this.work.principal;
    if (personId === me.personId) throw new HandoverIsYourOwn({});
    const { name } = await this.people.get(personId);
    if (this.reachesEverybody()) return;
    const isBelow = (await this.within([personId])).has(personId) && !(await this.isAbove(personId));
    if (!isBelow) throw new PersonIsOutOfReach({ name });
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
