import type { RowProblem } from '../../imports/index.js';
import type { OrgDirectory } from '../../org/index.js';
import type { KnownNode } from '../staff.repository.js';
import { pathOf, plain, problem } from '../words.js';

type Found = { readonly value: string } | { readonly problem: RowProblem };

/** Departments and positions as cells name them, on one day: by code, by a name only one has, or by path. */
export class PlaceNames {
  private readonly departments: Map<string, OrgDirectory['departments'][number]>;

  constructor(
    private readonly org: OrgDirectory,
    private readonly closed: { readonly department: readonly KnownNode[]; readonly position: readonly KnownNode[] },
    private readonly day: string,
  ) {
    this.departments = new Map(org.departments.map((each) => [each.id, each]));
  }

  /** @returns its id */
  readonly department = remembering((text) => this.findDepartment(text));

  /** @returns its code */
  readonly position = remembering((text) => this.findPosition(text));

  private findDepartment(text: string): Found {
    const { departments } = this.org;
    const found =
      some(departments.filter(({ code }) => plain(code) === plain(text))) ??
      some(departments.filter(({ name }) => plain(name) === plain(text))) ??
      departments.filter((each) => this.endsWith(each.id, pathOf(text)));
    return this.only(
      'department',
      text,
      found.map(({ id }) => id),
    );
  }

  private findPosition(text: string): Found {
    const { positions } = this.org;
    const found =
      some(positions.filter(({ code }) => plain(code) === plain(text))) ??
      positions.filter(({ name }) => plain(name) === plain(text));
    return this.only(
      'position',
      text,
      found.map(({ code }) => code),
    );
  }

  private only(field: 'department' | 'position', value: string, found: readonly string[]): Found {
    if (found.length === 1) return { value: found[0]! };
    if (found.length > 1) return { problem: problem(field, 'staff.row.ambiguous', { value, count: found.length }) };
    const wasThere = this.closed[field].some(
      ({ code, name }) => plain(code) === plain(value) || plain(name) === plain(value),
    );
    if (wasThere) return { problem: problem(field, 'staff.row.closed', { value, day: this.day }) };
    return { problem: problem(field, 'staff.row.unknown', { value }) };
  }

  private endsWith(id: string, steps: readonly string[]): boolean {
    if (steps.length < 2) return false;
    let at: string | null = id;
    for (const step of [...steps].reverse()) {
      const department: OrgDirectory['departments'][number] | undefined =
        at === null ? undefined : this.departments.get(at);
      if (!department || plain(department.name) !== plain(step)) return false;
      at = department.parentId;
    }
    return true;
  }
}

const some = <T>(found: readonly T[]): readonly T[] | undefined => (found.length > 0 ? found : undefined);

/** Asks each word once, however many rows say it. */
function remembering<T>(ask: (word: string) => T): (word: string) => T {
  const kept = new Map<string, T>();
  return (word) => {
    const answer = kept.get(word) ?? ask(word);
    kept.set(word, answer);
    return answer;
  };
}
