import { Injectable } from '@nestjs/common';
import { startOfBusinessDay, type PlainDate } from '@countersign/kernel';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ReferenceIsMissing } from '../../../platform/subjects/references.js';
import { ClosedOrganisation } from '../closed-organisation.js';
import { Directory, type DirectoryPerson, type OrgDirectory } from '../directory.js';
import { PersonIsInactive } from '../org.errors.js';
import { rankOf } from './authority.js';

/** The organisation on the day a change begins: what the change is checked against. */
export interface Setting {
  readonly org: OrgDirectory;
  /** @throws ReferenceIsMissing @throws PersonIsInactive */
  active(id: string, pointer: string): DirectoryPerson;
  /** Nothing stands in no department inside a closed organisation: that would be the company's. @throws ReferenceIsMissing */
  department(id: string | null, pointer: string): void;
  rank(person: DirectoryPerson): number | null;
}

@Injectable()
export class Places {
  constructor(
    private readonly work: UnitOfWork,
    private readonly directory: Directory,
    private readonly closed: ClosedOrganisation,
  ) {}

  async on(day: PlainDate): Promise<Setting> {
    const begins = startOfBusinessDay(day);
    const org = await this.closed.part(await this.directory.asOf(begins < this.work.now ? this.work.now : begins));
    const isClosed = (await this.closed.departments()) !== null;
    return {
      org,
      active: (id, pointer) => active(org, id, pointer),
      department: (id, pointer) => {
        const isThere = id === null ? !isClosed : org.departments.some((department) => department.id === id);
        if (!isThere) throw missing(pointer);
      },
      rank: ({ positions }) => rankOf(org, positions),
    };
  }
}

function active(org: OrgDirectory, id: string, pointer: string): DirectoryPerson {
  const person = org.people.find((each) => each.id === id);
  if (!person) throw missing(pointer);
  if (person.active) return person;
  const params = { name: person.name };
  throw new PersonIsInactive(params, [{ pointer, code: PersonIsInactive.code, params }]);
}

const missing = (pointer: string): InstanceType<typeof ReferenceIsMissing> =>
  new ReferenceIsMissing({}, [{ pointer, code: 'reference.unknown' }]);
