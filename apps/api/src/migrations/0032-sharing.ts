import type { MigrationInterface, QueryRunner } from 'typeorm';
import { formerPolicies, policiesByParent, policiesOf, type RowScope } from './row-scope.js';

/**
 * Records are shown to somebody by hand: a person, a department, a position, for reading or for writing, until a day.
 * `shares` stays the name that is asked; it is a view now of what was shared and of where people stand today, so that a
 * day that passes and a department that changes need no row to be written.
 */
export class Sharing1700000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RECORD_SHARES);
    await runner.query(SHARED_WITH_ME);
    for (const scope of SCOPES) {
      await runner.query(`DROP POLICY reached ON ${scope.table}`);
      await policiesOf(runner, scope);
    }
    for (const [table, parent, column] of CHILDREN) {
      await runner.query(`DROP POLICY with_parent ON ${table}`);
      await policiesByParent(runner, table, scopeOf(parent), column);
    }
    await runner.query('DROP TABLE shares');
    await runner.query(SHARES_VIEW);
    await runner.query(NOT_GIVEN_AWAY);
    await runner.query(CARDS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER card_follows ON opportunities;
      DROP FUNCTION card_follows_opportunity();
      ${GUARDED.map(({ table }) => `DROP TRIGGER not_given_away ON ${table};`).join('\n')}
      DROP FUNCTION refuse_giving_away();
      DROP POLICY mine ON record_shares;
      DROP VIEW shares, standings;
    `);
    await runner.query(FORMER_SHARES);
    for (const [table, parent, column] of CHILDREN) {
      await runner.query(`
        DROP POLICY with_parent ON ${table};
        DROP POLICY made_with_parent ON ${table};
        DROP POLICY changed_with_parent ON ${table};
        DROP POLICY removed_with_parent ON ${table};
        CREATE POLICY with_parent ON ${table} TO countersign_app USING (EXISTS (SELECT 1 FROM ${parent} p WHERE p.id = ${column}));
      `);
    }
    for (const { table, shownBy, ...scope } of SCOPES) {
      await runner.query(
        `DROP POLICY seen ON ${table}; DROP POLICY made ON ${table}; DROP POLICY changed ON ${table};`,
      );
      await formerPolicies(runner, { ...scope, table, shownBy: FORMER_IDS[table] ?? shownBy });
    }
    await runner.query('DROP FUNCTION shared_with_me(text[], boolean); DROP TABLE record_shares;');
  }
}

const TODAY = `(app_now() AT TIME ZONE 'Asia/Shanghai')::date`;

/** Whoever owns the customer or the opportunity reads what others write down about it; whoever else is not its owner does not. */
const ABOUT_MINE = ['customer', 'opportunity']
  .map((noun) => {
    const table = noun === 'customer' ? 'customers' : 'opportunities';
    return `${noun}_id = ANY (ARRAY (SELECT s.id FROM ${table} s WHERE s.owner_id = (SELECT me())))`;
  })
  .join(' OR ');

const SCOPES: readonly RowScope[] = [
  { table: 'customers', module: 'customer', shownBy: { id: ['customer', 'customer_card'] } },
  { table: 'contacts', module: 'customer', shownBy: { customer_id: ['customer', 'customer_card'] } },
  { table: 'leads', module: 'lead', shownBy: { id: ['lead'] } },
  {
    table: 'opportunities',
    module: 'opportunity',
    shownBy: { id: ['opportunity'], customer_id: ['customer'] },
  },
  { table: 'quotes', module: 'quote', shownBy: { id: ['quote'], opportunity_id: ['opportunity'] } },
  { table: 'contracts', module: 'contract', shownBy: { id: ['contract'], opportunity_id: ['opportunity'] } },
  // What somebody wrote down is hers: a share of the customer shows it, and lets nobody rewrite it.
  {
    table: 'activities',
    module: 'activity',
    shownBy: { id: ['activity'], customer_id: ['customer'], opportunity_id: ['opportunity'] },
    changedBy: ['id'],
    alsoSeen: ABOUT_MINE,
  },
  { table: 'expenses', module: 'expense', shownBy: { id: ['expense'] } },
  { table: 'imports', module: 'lead', shownBy: { id: ['lead'] } },
  { table: 'approval_instances', module: 'approval', shownBy: { id: ['approval'] } },
];

function scopeOf(table: string): RowScope {
  const scope = SCOPES.find((each) => each.table === table);
  if (!scope) throw new Error(`No scope for ${table}.`);
  return scope;
}

const CHILDREN: readonly (readonly [table: string, parent: string, column: string])[] = [
  ['quote_lines', 'quotes', 'quote_id'],
  ['contract_lines', 'contracts', 'contract_id'],
  ['contract_clauses', 'contracts', 'contract_id'],
  ['opportunity_stage_moves', 'opportunities', 'opportunity_id'],
  ['opportunity_owners', 'opportunities', 'opportunity_id'],
  ['customer_owners', 'customers', 'customer_id'],
  ['lead_owners', 'leads', 'lead_id'],
];

/** By which columns the policies before went, where they went otherwise. */
const FORMER_IDS: Readonly<Record<string, RowScope['shownBy']>> = {
  contacts: { id: ['customer'], customer_id: ['customer'] },
  customers: { id: ['customer'] },
};

const RECORD_SHARES = `
  CREATE TABLE record_shares (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    version int NOT NULL DEFAULT 1,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    -- 'self' is a person, 'tree' a department and what lies below it.
    grantee_kind text NOT NULL DEFAULT 'self' CHECK (grantee_kind IN ('self', 'department', 'tree', 'position')),
    grantee_id uuid NOT NULL,
    -- The house shows a record to who decides it or follows it up; people share by hand and make up the team of a deal.
    reason text NOT NULL,
    access text NOT NULL DEFAULT 'read' CHECK (access IN ('read', 'write')),
    -- The last day on which it holds.
    until date,
    note text NOT NULL DEFAULT '',
    team_function text CHECK (team_function IN ('co_seller', 'pre_sales', 'delivery', 'business_support', 'other')),
    -- A member of a team sees the card of its customer too: the customer and its contacts, and no other deal.
    card_id uuid,
    created_at timestamptz NOT NULL DEFAULT app_now(),
    created_by uuid NOT NULL DEFAULT coalesce(me(), '00000000-0000-7000-8000-000000000001') REFERENCES owners (id),
    updated_at timestamptz NOT NULL DEFAULT app_now(),
    updated_by uuid NOT NULL DEFAULT coalesce(me(), '00000000-0000-7000-8000-000000000001') REFERENCES owners (id),
    -- Ended rather than deleted: who could see a record, and when, stays known.
    ended_at timestamptz,
    ended_by uuid REFERENCES owners (id),
    CONSTRAINT share_ends_once CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
    CONSTRAINT share_by_hand_says_why CHECK (reason <> 'by_hand' OR btrim(note) <> ''),
    CONSTRAINT team_is_people CHECK ((reason = 'team') = (team_function IS NOT NULL) AND (reason <> 'team' OR grantee_kind = 'self'))
  );
  CREATE UNIQUE INDEX record_shares_once ON record_shares (grantee_kind, grantee_id, subject_type, subject_id, reason) WHERE ended_at IS NULL;
  CREATE INDEX record_shares_card ON record_shares (grantee_id) WHERE ended_at IS NULL AND card_id IS NOT NULL;
  CREATE INDEX record_shares_subject ON record_shares (subject_type, subject_id);
  INSERT INTO record_shares (subject_type, subject_id, grantee_id, reason, access, created_at)
    SELECT subject_type, subject_id, person_id, reason, CASE WHEN subject_type IN ('approval', 'activity') THEN 'write' ELSE 'read' END, created_at
    FROM shares;
  -- Not FORCEd, so that shared_with_me() and the card of a deal can look as the table's owner.
  ALTER TABLE record_shares ENABLE ROW LEVEL SECURITY;
  CREATE POLICY house ON record_shares TO countersign_house USING (true) WITH CHECK (true);
  GRANT SELECT ON record_shares TO countersign_app;
  GRANT SELECT, INSERT, UPDATE ON record_shares TO countersign_house;
  CREATE TRIGGER one_version_more BEFORE UPDATE ON record_shares FOR EACH ROW EXECUTE FUNCTION guard_version();
  CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON record_shares FOR EACH ROW EXECUTE FUNCTION audit_row();
`;

/** Its plan is kept for a session, so that a policy that asks it costs no planning of its own. */
const SHARED_WITH_ME = `
  CREATE FUNCTION shared_with_me(kinds text[], to_write boolean) RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
  DECLARE
    myself uuid := me();
  BEGIN
    RETURN ARRAY (SELECT subject_id FROM shares
      WHERE person_id = myself AND subject_type = ANY (kinds) AND (NOT to_write OR access = 'write'));
  END $$;
`;

const SHARES_VIEW = `
  -- What somebody stands in today. The last place of a leaver, by which others still see what she left, is none of it.
  CREATE VIEW standings WITH (security_invoker = true) AS
    SELECT o.id AS person_id, 'self' AS kind, o.id AS top_id FROM owners o
    UNION ALL
    SELECT c.member_id, c.kind, c.top_id FROM circles c
      WHERE c.kind IN ('department', 'tree') AND (
        EXISTS (SELECT 1 FROM position_assignments a
          WHERE a.person_id = c.member_id AND a.retracted_at IS NULL AND a.during @> ${TODAY})
        OR NOT EXISTS (SELECT 1 FROM position_assignments a WHERE a.person_id = c.member_id))
    UNION ALL
    SELECT a.person_id, 'position', a.position_id FROM position_assignments a
      WHERE a.retracted_at IS NULL AND a.during @> ${TODAY};
  CREATE VIEW shares WITH (security_invoker = true) AS
    SELECT s.subject_type, s.subject_id, g.person_id, s.reason, s.access, s.until, s.note, s.created_at, s.created_by, s.id AS share_id
    FROM standings g JOIN record_shares s ON s.grantee_kind = g.kind AND s.grantee_id = g.top_id
    WHERE s.ended_at IS NULL AND (s.until IS NULL OR s.until >= ${TODAY})
    UNION ALL
    SELECT 'customer_card', s.card_id, s.grantee_id, s.reason, 'read', s.until, s.note, s.created_at, s.created_by, s.id
    FROM record_shares s
    WHERE s.ended_at IS NULL AND s.card_id IS NOT NULL AND (s.until IS NULL OR s.until >= ${TODAY});
  GRANT SELECT ON standings, shares TO countersign_app, countersign_house;
  CREATE POLICY mine ON record_shares FOR SELECT TO countersign_app USING (
    EXISTS (SELECT 1 FROM standings g WHERE g.person_id = (SELECT me()) AND g.kind = grantee_kind AND g.top_id = grantee_id));
`;

const GUARDED = SCOPES.filter(({ table }) => !['imports', 'expenses', 'approval_instances'].includes(table));

/** By a share one works on a record; what becomes of it is for those who reach its owner. */
const NOT_GIVEN_AWAY = `
  CREATE FUNCTION refuse_giving_away() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF current_setting('role', true) = 'countersign_app' AND NOT EXISTS (
      SELECT 1 FROM reach WHERE viewer_id = me() AND scope_key = TG_ARGV[0] AND owner_id = OLD.owner_id) THEN
      RAISE EXCEPTION 'what is only shared is neither given away nor discarded' USING ERRCODE = 'CS003';
    END IF;
    RETURN NEW;
  END $$;
  ${GUARDED.map(
    ({ table, module }) => `CREATE TRIGGER not_given_away BEFORE UPDATE OF owner_id, deleted_at ON ${table} FOR EACH ROW
      WHEN (OLD.owner_id IS DISTINCT FROM NEW.owner_id OR OLD.deleted_at IS DISTINCT FROM NEW.deleted_at)
      EXECUTE FUNCTION refuse_giving_away('${module}');`,
  ).join('\n')}
`;

/** A discarded deal shows its team no customer; one that comes back does. */
const CARDS = `
  CREATE FUNCTION card_follows_opportunity() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    UPDATE record_shares SET card_id = CASE WHEN NEW.deleted_at IS NULL THEN NEW.customer_id END, version = version + 1, updated_at = app_now()
    WHERE subject_type = 'opportunity' AND subject_id = NEW.id AND reason = 'team' AND ended_at IS NULL;
    RETURN NULL;
  END $$;
  CREATE TRIGGER card_follows AFTER UPDATE OF customer_id, deleted_at ON opportunities FOR EACH ROW
    WHEN (OLD.customer_id IS DISTINCT FROM NEW.customer_id OR OLD.deleted_at IS DISTINCT FROM NEW.deleted_at)
    EXECUTE FUNCTION card_follows_opportunity();
`;

/** What was shared with departments and positions, or by hand, is not known before this migration and is lost. */
const FORMER_SHARES = `
  CREATE TABLE shares (
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    person_id uuid NOT NULL REFERENCES people (id),
    reason text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT app_now(),
    PRIMARY KEY (person_id, subject_type, subject_id, reason)
  );
  CREATE INDEX shares_subject ON shares (subject_type, subject_id);
  INSERT INTO shares SELECT subject_type, subject_id, grantee_id, reason, created_at FROM record_shares
    WHERE grantee_kind = 'self' AND ended_at IS NULL AND reason NOT IN ('by_hand', 'team');
  ALTER TABLE shares ENABLE ROW LEVEL SECURITY;
  CREATE POLICY own ON shares FOR SELECT TO countersign_app USING (person_id = (SELECT me()));
  CREATE POLICY house ON shares TO countersign_house USING (true) WITH CHECK (true);
  GRANT SELECT ON shares TO countersign_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON shares TO countersign_house;
  CREATE TRIGGER audited AFTER INSERT OR DELETE ON shares FOR EACH ROW EXECUTE FUNCTION audit_row();
  CREATE TRIGGER audited_change AFTER UPDATE ON shares FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
    EXECUTE FUNCTION audit_row();
`;
