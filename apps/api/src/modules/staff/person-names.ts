import type { RowProblem } from '../imports/index.js';
import { PersonIsInactive } from '../org/index.js';
import type { KnownPerson } from './staff.repository.js';
import { groupedBy, plain, problem } from './words.js';

/** Somebody a cell may mean: who is there, or whom the file would hire. */
export interface Nameable {
  readonly key: string;
  readonly login: string;
  readonly name: string;
  readonly employeeNo: string | null;
  readonly active: boolean;
}

export const nameable = ({ id, login, name, employeeNo, active }: KnownPerson): Nameable => ({
  key: id,
  login,
  name,
  employeeNo,
  active,
});

/** People as cells name them: by login, by employee number, or by a name that only one of them has. */
export class PersonNames {
  private readonly byLogin: Map<string, Nameable[]>;
  private readonly byNumber: Map<string, Nameable[]>;
  private readonly byName: Map<string, Nameable[]>;

  constructor(people: readonly Nameable[]) {
    this.byLogin = groupedBy(people, ({ login }) => plain(login));
    this.byNumber = groupedBy(people, ({ employeeNo }) => plain(employeeNo ?? ''));
    this.byName = groupedBy(
      people.filter(({ active }) => active),
      ({ name }) => plain(name),
    );
  }

  find(field: string, text: string): { key: string } | { problem: RowProblem } {
    const word = plain(text);
    const found =
      [this.byLogin, this.byName, this.byNumber]
        .map((index) => index.get(word) ?? [])
        .find((some) => some.length > 0) ?? [];
    if (found.length > 1)
      return { problem: problem(field, 'staff.row.ambiguous', { value: text, count: found.length }) };
    const [person] = found;
    if (!person) return { problem: problem(field, 'staff.row.unknown', { value: text }) };
    return person.active
      ? { key: person.key }
      : { problem: problem(field, PersonIsInactive.code, { name: person.name }) };
  }
}
