import type { PersonFact } from './facts.js';
import type { Kind, Row } from './kinds.js';
import { poolsOpenTo } from './pools-open.js';
import type { World } from './world.js';

/** Which rows of something she sees, and which she does not. */
export type Noun = (world: World, person: PersonFact) => { seen: readonly Row[]; unseen: readonly Row[] };

/** A live record of a kind. */
export function a(kind: Kind): Noun {
  return ({ rule }, person) => ({ seen: rule.seen(person, kind), unseen: rule.unseen(person, kind) });
}

/** Rows of a table beside the kinds, split by what the rule says of each. */
export function rowsOf(
  table: keyof World['others'],
  sees: (world: World, person: PersonFact, row: Row) => boolean,
): Noun {
  return (world, person) => {
    const rows = world.others[table];
    return {
      seen: rows.filter((row) => sees(world, person, row)),
      unseen: rows.filter((row) => !sees(world, person, row)),
    };
  };
}

/** What hangs on a record is seen with it: the record's own permission and reach decide. */
export function hangsOnWhatSheSees({ rule }: World, person: PersonFact, { subject_type, subject_id }: Row): boolean {
  const kind = subject_type as Kind;
  const subject = rule.rows[kind]?.find(({ id, deleted_at }) => id === subject_id && deleted_at === null);
  return subject !== undefined && rule.may(person, `${kind}.view`) && rule.sees(person, kind, subject);
}

/** Somebody in the directory. */
export const colleague: Noun = ({ rule }, person) => {
  const { people } = rule.facts;
  const rows = (found: boolean) =>
    people.filter((other) => rule.finds(person, other) === found).map(({ id }) => ({ id }));
  return { seen: rows(true), unseen: rows(false) };
};

/** A department in it. */
export const unit: Noun = ({ rule }, person) => {
  const found = new Set(rule.departmentsFoundBy(person));
  const { departments } = rule.facts;
  return {
    seen: departments.filter(({ id }) => found.has(id)),
    unseen: departments.filter(({ id }) => !found.has(id)),
  };
};

/** A leave or a proxy: of hers, or of somebody whose she keeps. */
const affair = (
  table: 'absences' | 'proxies',
  ofHers: (row: Row) => readonly string[],
  of: (row: Row) => string,
): Noun =>
  rowsOf(table, ({ rule }, person, row) => {
    const whose = rule.facts.people.find(({ id }) => id === of(row));
    const keeps = rule.may(person, 'person.manage') && whose !== undefined && rule.finds(person, whose);
    return keeps || ofHers(row).includes(person.id);
  });
export const absence = affair(
  'absences',
  ({ person_id }) => [person_id],
  ({ person_id }) => person_id,
);
export const proxy = affair(
  'proxies',
  ({ principal_id, proxy_id }) => [principal_id, proxy_id],
  ({ principal_id }) => principal_id,
);
export const ownSession = rowsOf('sessions', (_, { id }, row) => row['person_id'] === id);
export const share = rowsOf(
  'record_shares',
  (world, person, row) => ['by_hand', 'team'].includes(row['reason']) && hangsOnWhatSheSees(world, person, row),
);
/** Two records that look alike: for whoever sees both. */
export const duplicate = rowsOf('duplicate_pairs', ({ rule }, person, row) =>
  (['one', 'other'] as const).every((side) => {
    const kind = row[`${side}_object`] as Kind;
    const record = rule.rows[kind].find(({ id }) => id === row[`${side}_id`]);
    return record?.deleted_at === null && rule.may(person, `${kind}.view`) && rule.sees(person, kind, record);
  }),
);
/** What became of two customers: for whoever sees both records, also the one that gave way. */
export const customerMerge = rowsOf('customer_merges', ({ rule }, person, row) =>
  ['survivor_id', 'loser_id'].every((side) => {
    const record = rule.rows.customer.find(({ id }) => id === row[side]);
    return record !== undefined && rule.sees(person, 'customer', record);
  }),
);
/** The same of two contacts. */
export const contactMerge = rowsOf('contact_merges', ({ rule }, person, row) =>
  ['survivor_id', 'loser_id'].every((side) => {
    const record = rule.rows.contact.find(({ id }) => id === row[side]);
    return record !== undefined && rule.sees(person, 'contact', record);
  }),
);
/** A conflict of registrations: for whoever sees one of them. */
export const registrationConflict = rowsOf('registration_conflicts', ({ rule, others }, person, { id }) => {
  const parties = others.registration_parties.filter(({ conflict_id }) => conflict_id === id);
  const ids = parties.map(({ registration_id }) => registration_id as string);
  return rule.rows.registration.some((row) => ids.includes(row['id']) && rule.sees(person, 'registration', row));
});
export const attachment = rowsOf('attachments', hangsOnWhatSheSees);
/** A file to be taken away: also of hers alone, which the room's own spec says more of. */
export const handover = rowsOf('handovers', ({ rule }, person, { created_by, person_id }) => {
  if (created_by === person.id) return true;
  if (person_id === person.id) return false;
  const leaver = rule.facts.people.find(({ id }) => id === person_id);
  if (rule.may(person, 'person.manage') && leaver && rule.finds(person, leaver)) return true;
  return rule.may(person, 'handover.run') && rule.reachOf(person, 'customer').has(person_id);
});

/** An approval she reads for herself; a process administrator is shown any, without its content. */
export const approvalToHerself: Noun = (world, person) =>
  world.rule.may(person, 'approval.administer') ? { seen: [], unseen: [] } : a('approval')(world, person);

/** Rows that are one person's, by the columns that name her. */
const mine = (table: keyof World['others'], ...columns: readonly string[]): Noun =>
  rowsOf(table, (_, { id }, row) => columns.some((column) => row[column] === id));

export const ownExport = mine('exports', 'person_id');
export const ownBulkEdit = mine('bulk_edits', 'person_id');
export const ownToken = mine('personal_tokens', 'person_id');
/** A look with somebody else's eyes: between the two. */
export const supportView = mine('support_views', 'asked_by', 'person_id');
/** Whoever grants exceptions sees all of them. */
export const forbiddenException = rowsOf(
  'forbidden_exceptions',
  ({ rule }, person, row) => row['asker_id'] === person.id || rule.may(person, 'privacy.except'),
);
/** A seat that somebody wants to give to somebody else: between them, for process administrators, and with its approval. */
export const reassignment = rowsOf('approval_reassignments', ({ rule }, person, row) => {
  const isHers = row['created_by'] === person.id || row['asked_id'] === person.id;
  const approval = rule.rows.approval.find(({ id }) => id === row['instance_id']);
  return (
    isHers || rule.may(person, 'approval.administer') || Boolean(approval && rule.sees(person, 'approval', approval))
  );
});
export const openPool: Noun = (world, person) => {
  const seen = poolsOpenTo(world, person);
  return { seen, unseen: world.others.pools.filter((pool) => !seen.includes(pool)) };
};
const liesInOne = (world: World, person: PersonFact, { pool_id }: Row): boolean =>
  poolsOpenTo(world, person).some(({ id }) => id === pool_id);
export const pooledCustomer = rowsOf('pooled_customers', liesInOne);
/** One's own, and those of pools one gives out from. */
export const poolAppeal = rowsOf(
  'pool_appeals',
  (world, person, row) =>
    row['appellant_id'] === person.id || (world.rule.may(person, 'pool.assign') && liesInOne(world, person, row)),
);
/** A role: inside a closed organisation, those that somebody there holds. */
export const role: Noun = ({ rule, others }, person) => {
  const held = new Set(colleague({ rule } as World, person).seen.flatMap(({ id }) => heldBy(rule, id)));
  const isSeen = ({ code }: Row): boolean => !rule.isEnclosed(person) || held.has(code);
  return { seen: others.roles.filter(isSeen), unseen: others.roles.filter((row) => !isSeen(row)) };
};
const heldBy = ({ facts }: World['rule'], personId: string): string[] =>
  facts.people.find(({ id }) => id === personId)?.roles.map(({ code }) => code) ?? [];
