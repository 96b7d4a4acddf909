import { Subjects } from '../../src/platform/subjects/subjects.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { House } from '../harness/house.js';

/** Whose a record is since when, where it has changed hands; the program knows no table of what the harness puts up. */
export const RECORDS = `
  CREATE TABLE harness_records (id uuid, owner_id uuid NOT NULL, since timestamptz, PRIMARY KEY (id, since));
  GRANT SELECT, INSERT ON harness_records TO countersign_house, countersign_app`;
const OWNER_OF = `SELECT owner_id AS "ownerId" FROM harness_records WHERE id = $1 ORDER BY since DESC LIMIT 1`;

/** Lets the program ask whose a record is by now, as it asks of every other. */
export function knowOwners({ app }: House): void {
  const [subjects, work] = [app.get(Subjects), app.get(UnitOfWork)];
  const known = subjects.ownerOf.bind(subjects);
  subjects.ownerOf = async (ref) => {
    if (ref.type !== 'sample') return known(ref);
    const rows = await work.asHouse(() => work.manager.query<{ ownerId: string }[]>(OWNER_OF, [ref.id]));
    return rows[0]?.ownerId ?? null;
  };
}

/** The same in the program as it is delivered: what is started in its place. */
export const MAIN_THAT_KNOWS_OWNERS = `
  import 'reflect-metadata';
  import { Subjects } from './platform/subjects/subjects.js';
  const known = Subjects.prototype.ownerOf;
  Subjects.prototype.ownerOf = async function (ref) {
    if (ref.type !== 'sample') return known.call(this, ref);
    const rows = await this.work.asHouse(() => this.work.manager.query(${JSON.stringify(OWNER_OF)}, [ref.id]));
    return rows[0]?.ownerId ?? null;
  };
  await import('./main.js');
`;
