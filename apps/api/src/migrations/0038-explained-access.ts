import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordTable } from './schema.js';

/**
 * Who looks through a circle is asked the other way round, to say who sees a record; and somebody may let an
 * administrator see what she sees, for a while.
 */
export class ExplainedAccess1700000000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX viewpoints_circle ON viewpoints (kind, top_id, scope_key)');
    await runner.query('GRANT SELECT ON held_roles, held_places TO countersign_house');
    await runner.query(SUPPORT_VIEWS);
    await recordTable(runner, { table: 'support_views' });
    await runner.query(SUPPORT_LOOKS);
    await runner.query(SUPPORT_PRINCIPAL);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION support_principal(uuid, uuid), support_look(uuid, text);
      DROP TABLE support_looks, support_views;
      REVOKE SELECT ON held_roles, held_places FROM countersign_house;
      DROP INDEX viewpoints_circle;
    `);
  }
}

const SUPPORT_VIEWS = `
  -- A look that somebody is asked for, and what she said. Only she consents, and it ends by itself.
  CREATE TABLE support_views (
    id uuid PRIMARY KEY,
    version int NOT NULL DEFAULT 1,
    asked_by uuid NOT NULL REFERENCES people (id),
    person_id uuid NOT NULL REFERENCES people (id),
    reason text NOT NULL CHECK (btrim(reason) <> ''),
    hours int NOT NULL CHECK (hours BETWEEN 1 AND 4),
    asked_at timestamptz NOT NULL DEFAULT now(),
    -- What she lets be seen, by the object of a permission; null is everything she sees.
    objects text[] CHECK (cardinality(objects) > 0),
    consented_at timestamptz,
    ends_at timestamptz,
    ended_at timestamptz,
    ended_by uuid REFERENCES people (id),
    CHECK (asked_by <> person_id),
    CHECK ((consented_at IS NULL) = (ends_at IS NULL) AND ends_at <= consented_at + interval '4 hours')
  );
  CREATE UNIQUE INDEX support_views_open ON support_views (asked_by, person_id) WHERE ended_at IS NULL;
  CREATE INDEX support_views_person ON support_views (person_id, asked_at DESC);
  CREATE INDEX support_views_asker ON support_views (asked_by, asked_at DESC);
  -- Not FORCEd, so that support_principal() can look as the table's owner.
  ALTER TABLE support_views ENABLE ROW LEVEL SECURITY;
  CREATE POLICY concerned ON support_views TO countersign_app
    USING (asked_by = (SELECT me()) OR person_id = (SELECT me()))
    WITH CHECK (asked_by = (SELECT me()) OR person_id = (SELECT me()));
  CREATE POLICY house ON support_views TO countersign_house USING (true) WITH CHECK (true);
`;

const SUPPORT_LOOKS = `
  -- What was asked for through it, each time before it was answered; she reads it afterwards.
  CREATE TABLE support_looks (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    view_id uuid NOT NULL REFERENCES support_views (id),
    at timestamptz NOT NULL DEFAULT now(),
    path text NOT NULL
  );
  CREATE INDEX support_looks_view ON support_looks (view_id, id DESC);
  ALTER TABLE support_looks ENABLE ROW LEVEL SECURITY;
  ALTER TABLE support_looks FORCE ROW LEVEL SECURITY;
  CREATE POLICY with_parent ON support_looks FOR SELECT TO countersign_app USING (EXISTS (SELECT 1 FROM support_views p WHERE p.id = view_id));
  CREATE POLICY looker ON support_looks FOR INSERT TO countersign_app
    WITH CHECK (EXISTS (SELECT 1 FROM support_views p WHERE p.id = view_id AND p.asked_by = (SELECT me())));
  CREATE POLICY house ON support_looks TO countersign_house USING (true) WITH CHECK (true);
  GRANT SELECT, INSERT ON support_looks TO countersign_app, countersign_house;
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON support_looks FOR EACH ROW EXECUTE FUNCTION refuse_change();
  -- Written by whoever looks, under her own name and on behalf of the one whose view it is.
  CREATE FUNCTION support_look(support uuid, asked_path text) RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
  BEGIN
    INSERT INTO support_looks (view_id, path) VALUES (support, asked_path);
    PERFORM audit_note('look', 'support_views', support, jsonb_build_object('path', asked_path), false, NULL);
  END $$;
  REVOKE ALL ON FUNCTION support_look(uuid, text) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION support_look(uuid, text) TO countersign_app, countersign_house;
`;

const SUPPORT_PRINCIPAL = `
  -- The principal whose view it is, as long as she lets it be one; else whoever asks, with no support in the row.
  CREATE FUNCTION support_principal(session uuid, support uuid)
    RETURNS TABLE (person_id uuid, session_id uuid, login text, name text, department_id uuid, locale text,
      permissions text[], db_role text, reach_width jsonb, fields jsonb, support_id uuid, support_by uuid, support_objects text[])
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT coalesce(p.id, a.person_id), a.session_id, coalesce(p.login, a.login), coalesce(p.name, a.name),
      CASE WHEN p.id IS NULL THEN a.department_id ELSE p.department_id END, a.locale,
      coalesce(pr.permissions, a.permissions), coalesce(pr.db_role, a.db_role), coalesce(pr.reach_width, a.reach_width),
      coalesce(pr.fields, a.fields), v.id, CASE WHEN v.id IS NOT NULL THEN a.person_id END, v.objects
    FROM principal_of(session) a
      LEFT JOIN (support_views v JOIN people p ON p.id = v.person_id AND p.active JOIN principals pr ON pr.person_id = p.id)
        ON v.id = support AND v.asked_by = a.person_id AND v.consented_at IS NOT NULL AND v.ended_at IS NULL AND v.ends_at > now()
          AND 'support.view' = ANY (a.permissions)
  $$;
`;
