import type { MadeUpPerson } from '../generated-company/company.js';
import { ReckonedReach } from '../generated-company/reckoned-reach.js';
import type { Facts, PersonFact, RoleFact, ShareFact } from './facts.js';
import { once } from './once.js';
import { KINDS, type Kind, type KindOfRecord, type Row, type Rows } from './kinds.js';
import { comingOf, placesOf } from './standing.js';

const BUSINESS = ['customer', 'opportunity', 'quote', 'contract'];
/** Rule, trait of a role, modules of which it then shows everything. */
const WIDENED: readonly [string, string, ...string[]][] = [
  ['finance-views-amounts', 'finance', 'contract', 'project'],
  ['engineering-views-projects', 'engineering', 'project'],
  ['support-views-assets', 'support', 'asset'],
];
const HEADS_SEE = ['customer', 'opportunity'];
/** About the whole company: nobody who belongs to a joint venture or an agent has any of it. */
export const COMPANY_WIDE = [
  ...[
    'account.manage',
    'role.manage',
    'privacy.except',
    'privacy.scan',
    'subject.handle',
    'subject.erase',
    'audit.view',
    'audit.export',
    'audit.verify',
  ],
  ...['policy.edit', 'policy.publish', 'approval.administer', 'pool.manage', 'lead.rule'],
  ...['evidence.seal', 'evidence.view', 'customer.rule'],
  'field.configure',
  ...['organisation.plan', 'calendar.manage', 'numbering.manage', 'support.view', 'clock.set'],
];
type Sight = Readonly<Record<'seen' | 'unseen', Row[]>>;

const HEADS_MAY = ['contact.view', 'customer.view', 'opportunity.view'];

/**
 * The rule of who sees what, written a second time: from people, roles, places, departments, switches and shares, and
 * without asking the database for anything it worked out itself.
 */
export class Rule {
  private readonly reckoned: ReckonedReach;
  private readonly standing: ReadonlyMap<string, MadeUpPerson>;
  private readonly shared = new Map<string, Set<string>>();
  private readonly reached = new Map<string, ReadonlySet<string>>();
  private readonly records = new Map<string, readonly [kind: Kind, row: Row]>();
  private readonly reaches = new Map<string, ReadonlySet<string>>();
  private readonly sights = new Map<string, Sight>();

  constructor(
    readonly facts: Facts,
    readonly rows: Rows,
  ) {
    const people = facts.people.map((person) => ({
      id: person.id,
      places: placesOf(person, facts),
      coming: comingOf(person, facts),
      heads: this.headedBy(person),
      scopes: [],
    }));
    this.standing = new Map(people.map((person) => [person.id, person]));
    const queues = facts.owners.filter((id) => !this.standing.has(id));
    this.reckoned = new ReckonedReach({ departments: facts.departments.map(withoutHead), people }, queues);
    for (const share of facts.shares) this.open(share);
    for (const kind of Object.keys(rows) as Kind[])
      for (const row of rows[kind]) this.records.set(row['id'], [kind, row]);
  }

  may(person: PersonFact, ...anyOf: readonly string[]): boolean {
    return anyOf.some((permission) => this.permissionsOf(person).has(permission));
  }

  permissionsOf(person: PersonFact): Set<string> {
    const held = new Set(person.roles.flatMap(({ permissions }) => permissions));
    if (this.isHead(person)) for (const permission of HEADS_MAY) held.add(permission);
    if (this.isEnclosed(person)) for (const permission of COMPANY_WIDE) held.delete(permission);
    if (!this.facts.leavers.some(({ personId }) => personId === person.id)) return held;
    return new Set([...held].filter((permission) => !/\.(export|delete)$/.test(permission)));
  }

  /** Every role of hers that has to do with such records hides the field. */
  hides({ roles }: PersonFact, field: string): boolean {
    const [object = ''] = field.split('.');
    const concerned = roles.filter(
      ({ permissions, fields }) => fields[field] || permissions.some((code) => code.startsWith(`${object}.`)),
    );
    return concerned.length > 0 && concerned.every(({ fields }) => fields[field] === 'hidden');
  }

  /** Whose rows of a module she sees. */
  reachOf(person: PersonFact, module: string): ReadonlySet<string> {
    return once(this.reaches, `${person.id} ${module}`, () => {
      const scopes = this.scopesOf(person, module);
      const standing = this.standing.get(person.id) as MadeUpPerson;
      return once(
        this.reached,
        `${person.id} ${scopes.join()}`,
        () => new Set(this.reckoned.of({ ...standing, scopes })),
      );
    });
  }

  sees(person: PersonFact, kind: Kind, row: Row): boolean {
    const { module, shownBy, aboutMine = {}, aboutMineWhile, concerns = {}, mineAnyway }: KindOfRecord = KINDS[kind];
    const reach = this.reachOf(person, module);
    if (reach.has(row['owner_id'])) return true;
    if (mineAnyway && row['owner_id'] === person.id) return true;
    if (Object.entries(concerns).some(([column, rule]) => this.facts.rules[rule] && reach.has(row[column])))
      return true;
    const isShown = Object.entries(shownBy).some(([column, types]) =>
      types.some((type) => this.sharesOf(type, person.id).has(row[column])),
    );
    const isOn = !aboutMineWhile || this.facts.rules[aboutMineWhile];
    return (
      isShown ||
      Object.entries(isOn ? aboutMine : {}).some(([column, about]) => this.isMine(person, about, row[column]))
    );
  }

  /** Of what kind a record is that she does not see; undefined for what she sees, and for what is no record. */
  outOfSight(person: PersonFact, id: string): Kind | undefined {
    const [kind, row] = this.records.get(id) ?? [];
    return kind && row && !this.sees(person, kind, row) ? kind : undefined;
  }

  /** The live rows of a kind she sees. */
  seen(person: PersonFact, kind: Kind): Row[] {
    return this.sightOf(person, kind).seen;
  }

  unseen(person: PersonFact, kind: Kind): Row[] {
    return this.sightOf(person, kind).unseen;
  }

  /** Gone through once: every list is asked for in many orders. */
  private sightOf(person: PersonFact, kind: Kind): Sight {
    return once(this.sights, `${person.id} ${kind}`, () => {
      const live = this.rows[kind].filter((row) => row['deleted_at'] === null);
      const [seen, unseen]: [Row[], Row[]] = [[], []];
      for (const row of live) (this.sees(person, kind, row) ? seen : unseen).push(row);
      return { seen, unseen };
    });
  }

  /** Whether she belongs wholly to joint ventures or agents. */
  isEnclosed({ id }: PersonFact): boolean {
    return this.reckoned.closedDepartmentsOf(this.standing.get(id) as MadeUpPerson) !== null;
  }

  /** Departments she finds in the directory. */
  departmentsFoundBy({ id }: PersonFact): string[] {
    const closed = this.reckoned.closedDepartmentsOf(this.standing.get(id) as MadeUpPerson);
    return closed ?? this.facts.departments.map((department) => department.id);
  }

  /** Inside a closed organisation: who stands in it, stood there last, or is to come, and herself. */
  finds(person: PersonFact, other: PersonFact): boolean {
    const closed = this.reckoned.closedDepartmentsOf(this.standing.get(person.id) as MadeUpPerson);
    if (!closed || person.id === other.id) return true;
    const { positions, today } = this.facts;
    const hers = positions.filter(({ personId, until }) => personId === other.id && (until === null || until > today));
    const places = [...(this.standing.get(other.id)?.places ?? []), ...hers];
    return places.some(({ departmentId }) => closed.includes(departmentId));
  }

  /** Departments in which she works today. */
  standsIn({ id }: PersonFact): string[] {
    const places = this.standing.get(id)?.places ?? [];
    return places.flatMap(({ departmentId, past }) => (departmentId && !past ? [departmentId] : []));
  }

  scopesOf(person: PersonFact, module: string): string[] {
    const scopes = person.roles.map((role) => this.scopeOf(role, module));
    if (this.isHead(person) && HEADS_SEE.includes(module)) scopes.push('all');
    return [...new Set(scopes)].sort();
  }

  private scopeOf({ scopes, traits }: RoleFact, module: string): string {
    const { rules } = this.facts;
    const scope = scopes[module] ?? 'none';
    const isWidened = WIDENED.some(
      ([rule, trait, ...modules]) => rules[rule] && traits.includes(trait) && modules.includes(module),
    );
    if (isWidened && module in scopes) return 'all';
    const isBusiness = BUSINESS.includes(module) && scope !== 'none';
    return rules['business-for-sales-only'] && isBusiness && !traits.includes('commercial') ? 'self' : scope;
  }

  private isHead({ id }: PersonFact): boolean {
    const holds = this.facts.rules['managers-view-customers-and-opportunities'];
    return Boolean(holds) && this.facts.heads.some(({ personId }) => personId === id);
  }

  headedBy({ id }: PersonFact): string[] {
    return this.facts.heads.filter(({ personId }) => personId === id).map(({ departmentId }) => departmentId);
  }

  private isMine(person: PersonFact, kind: Kind, id: string | null): boolean {
    const record = this.rows[kind].find((row) => row['id'] === id);
    return (
      record !== undefined &&
      record['owner_id'] === person.id &&
      this.reachOf(person, KINDS[kind].module).has(person.id)
    );
  }

  private open(share: ShareFact): void {
    if (share.until !== null && share.until < this.facts.today) return;
    const isSwitched = share.type === 'customer' && share.reason === 'by_hand';
    if (isSwitched && !this.facts.rules['customers-are-shared']) return;
    for (const personId of this.sharedWith(share)) {
      this.sharesOf(share.type, personId).add(share.id);
      if (share.cardId) this.sharesOf('customer_card', personId).add(share.cardId);
    }
  }

  /** Who stands there today; whom a closed organisation's circle leaves out is left out here too. */
  private sharedWith({ with: kind, withId }: ShareFact): string[] {
    if (kind === 'self') return [withId];
    const { positions, today } = this.facts;
    if (kind === 'position')
      return positions
        .filter(
          ({ positionId, from, until }) => positionId === withId && (from ?? '') <= today && (until ?? '9999') > today,
        )
        .map(({ personId }) => personId);
    const members = this.reckoned.standingIn(withId, kind === 'tree');
    return members.filter((id) => !this.standing.get(id)?.places.some(({ past }) => past));
  }

  private sharesOf(type: string, personId: string): Set<string> {
    const key = `${type} ${personId}`;
    const shares = this.shared.get(key) ?? new Set<string>();
    this.shared.set(key, shares);
    return shares;
  }
}

function withoutHead<T extends object>(department: T): T & { headId: string } {
  return { ...department, headId: '' };
}
