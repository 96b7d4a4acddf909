import { rankOf, ReportingLineIsCircular, suffices, SuperiorLacksAuthority } from '../../org/index.js';
import { problem } from '../words.js';
import { isHired, type PersonKey, type PersonPlan, type PersonRow } from './person-row.js';
import type { PeopleWorld } from './plan-people.js';

/** Who would report to whom once the file is written: nobody to herself, to whoever ranks below her, or to whom the file does not hire. */
export class ReportingLines {
  private readonly planOf: Map<PersonKey, PersonPlan>;
  private readonly nameOf: Map<PersonKey, string>;

  constructor(
    private readonly rows: readonly PersonRow[],
    private readonly plans: readonly PersonPlan[],
    private readonly world: PeopleWorld,
  ) {
    this.planOf = new Map(plans.map((plan) => [plan.key, plan]));
    this.nameOf = new Map([
      ...world.people.map(({ id, name }) => [id, name] as const),
      ...plans.map(({ key }, n) => [key, rows[n]!.name] as const),
    ]);
  }

  /** Each round looks at what the rounds before have left, all rows at once. */
  check(): void {
    for (let more = true; more;) {
      const faults = this.plans.flatMap((plan, n) => {
        const fault = plan.problems.length === 0 && plan.post ? this.fault(plan, n) : null;
        return fault ? [{ plan, fault }] : [];
      });
      for (const { plan, fault } of faults) plan.problems.push(fault);
      more = faults.length > 0;
    }
  }

  private fault(plan: PersonPlan, n: number): ReturnType<typeof problem> | null {
    const { superior, positionCode } = plan.post!;
    if (superior === null) return null;
    if (isHired(superior) && this.planOf.get(superior)!.problems.length > 0)
      return problem('superior', 'staff.row.depends', {
        value: this.rows[n]!.superior ?? this.nameOf.get(superior) ?? '',
      });
    if (this.leadsBack(plan.key, superior)) return problem('superior', ReportingLineIsCircular.code);
    const { org } = this.world.setting(plan.day < this.world.today ? this.world.today : plan.day);
    if (suffices(rankOf(org, this.positionsOf(superior, org)), rankOf(org, [positionCode]))) return null;
    return problem('superior', SuperiorLacksAuthority.code, { superior: this.nameOf.get(superior) ?? '' });
  }

  private leadsBack(key: PersonKey, superior: PersonKey): boolean {
    const seen = new Set<PersonKey>();
    for (let at: PersonKey | null = superior; at !== null && !seen.has(at); at = this.superiorOf(at)) {
      if (at === key) return true;
      seen.add(at);
    }
    return false;
  }

  private superiorOf(key: PersonKey): PersonKey | null {
    const plan = this.planOf.get(key);
    if (plan?.post && plan.problems.length === 0) return plan.post.superior;
    return this.world.people.length > 0 ? (this.knownSuperior().get(key) ?? null) : null;
  }

  private superiors: Map<PersonKey, string | null> | undefined;
  private knownSuperior(): Map<PersonKey, string | null> {
    return (this.superiors ??= new Map(
      this.world.setting(this.world.today).org.people.map(({ id, superiorId }) => [id, superiorId]),
    ));
  }

  /** Those she holds then, the one the file gives her in the place of the one it takes. */
  private positionsOf(
    key: PersonKey,
    org: { people: readonly { id: string; positions: readonly string[] }[] },
  ): string[] {
    const plan = this.planOf.get(key);
    const given = plan?.post && plan.problems.length === 0 ? plan.post.positionCode : null;
    const held = org.people.find(({ id }) => id === key)?.positions ?? [];
    if (given === null) return [...held];
    return [given, ...held.filter((code) => code !== plan?.held?.positionCode)];
  }
}
