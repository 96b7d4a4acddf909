import { superiorsByPosition, type DirectoryPerson, type OrgDirectory } from '../../org/index.js';
import type { PersonKey, PersonPlan, PersonRow } from './person-row.js';
import type { PeopleWorld } from './plan-people.js';

type Finder = ReturnType<typeof superiorsByPosition>;

/**
 * Whom people report to whose row names nobody: whoever holds the position above theirs once the file is written, as the
 * form has it. Hired are those who are new before anybody moves, so that they find only whoever is there by then.
 */
export class LinesByPosition {
  private readonly finders = new Map<string, Finder>();

  constructor(
    private readonly rows: readonly PersonRow[],
    private readonly plans: readonly PersonPlan[],
    private readonly world: PeopleWorld,
  ) {}

  /** All are found before any is written down: whom one finds depends on no other. */
  settle(): void {
    const asking = this.plans.filter((plan) => isPlaced(plan) && plan.post!.byPosition);
    const found = asking.map((plan) => {
      const { positionCode, departmentId } = plan.post!;
      return this.finder(plan)({ personId: plan.key, positionCode, departmentId });
    });
    asking.forEach((plan, at) => (plan.post!.superior = found[at]!));
  }

  private finder({ day, effect }: PersonPlan): Finder {
    const when = `${day} ${effect}`;
    const finder = this.finders.get(when) ?? superiorsByPosition(this.then(day, effect === 'created'));
    this.finders.set(when, finder);
    return finder;
  }

  private then(day: string, isHiring: boolean): OrgDirectory {
    const { org } = this.world.setting(day);
    const placed = new Map<PersonKey, DirectoryPerson>();
    const known = new Map(org.people.map((person) => [person.id, person]));
    this.plans.forEach((plan, n) => {
      if (!isPlaced(plan) || plan.day > day || (isHiring && plan.effect !== 'created')) return;
      placed.set(plan.key, asPlaced(plan, this.rows[n]!.name, known.get(plan.key)));
    });
    return { ...org, people: [...org.people.filter(({ id }) => !placed.has(id)), ...placed.values()] };
  }
}

const isPlaced = ({ problems, post }: PersonPlan): boolean => problems.length === 0 && post !== null;

/** The file moves people in what they are known by. */
function asPlaced({ key, post, held }: PersonPlan, name: string, known: DirectoryPerson | undefined): DirectoryPerson {
  const { positionCode, departmentId, superior } = post!;
  const others = (known?.positions ?? []).filter((code) => code !== positionCode && code !== held?.positionCode);
  return {
    ...{ id: key, name, active: true, departmentId, superiorId: superior },
    positions: [positionCode, ...others],
  };
}
