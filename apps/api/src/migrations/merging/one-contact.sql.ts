const ALSO_CUSTOMERS = `
  CREATE OR REPLACE FUNCTION merge_moves(was uuid, becomes uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT EXISTS (SELECT 1 FROM customer_merges m WHERE m.id = nullif(current_setting('app.merge', true), '')::uuid
      AND CASE m.status
        WHEN 'running' THEN (was, becomes) = (m.loser_id, m.survivor_id) OR m.joined @> jsonb_build_array(jsonb_build_object('from', was, 'to', becomes))
        WHEN 'undoing' THEN (becomes, was) = (m.loser_id, m.survivor_id) OR m.joined @> jsonb_build_array(jsonb_build_object('from', becomes, 'to', was))
        ELSE false END)`;

/** Whom a frozen paper is for changes by a merge of contacts too, and by nothing else. */
export const AT_MERGES_OF_CONTACTS_TOO = `${ALSO_CUSTOMERS}
      OR EXISTS (SELECT 1 FROM contact_merges m WHERE m.id = nullif(current_setting('app.merge', true), '')::uuid
      AND CASE m.status
        WHEN 'running' THEN (was, becomes) = (m.loser_id, m.survivor_id)
        WHEN 'undoing' THEN (becomes, was) = (m.loser_id, m.survivor_id)
        ELSE false END)
  $$;
`;

export const AT_MERGES_OF_CUSTOMERS_ALONE = `${ALSO_CUSTOMERS}
  $$;
`;

const NAMING = {
  contracts: 'contact_id',
  quotes: 'contact_id',
  opportunities: 'primary_contact_id',
  leads: 'contact_id',
  activities: 'contact_id',
} as const;

const tables = (each: (table: string, column: string) => string): string =>
  Object.entries(NAMING)
    .map(([table, column]) => each(table, column))
    .join('');

/**
 * A row that is being written for a contact while she is merged waits for that, as its reference does anyway, and is
 * refused once her entry has given way.
 */
export const LATE_ROWS_OF_A_CONTACT = `
  CREATE FUNCTION hold_contact() RETURNS trigger LANGUAGE plpgsql SET role = 'countersign_house' AS $$
  DECLARE
    named uuid := to_jsonb(NEW) ->> TG_ARGV[0];
    taken uuid;
  BEGIN
    IF coalesce(current_setting('app.merge', true), '') <> '' THEN RETURN NEW; END IF;
    SELECT merged_into_id INTO taken FROM contacts WHERE id = named FOR KEY SHARE;
    IF taken IS NOT NULL THEN
      RAISE EXCEPTION 'this contact has been merged into another' USING ERRCODE = 'CS005';
    END IF;
    RETURN NEW;
  END $$;
  ${tables(
    (table, column) => `
  CREATE TRIGGER contact_is_held BEFORE INSERT ON ${table} FOR EACH ROW WHEN (NEW.${column} IS NOT NULL) EXECUTE FUNCTION hold_contact('${column}');
  CREATE TRIGGER contact_is_held_when_changed BEFORE UPDATE OF ${column} ON ${table} FOR EACH ROW
    WHEN (NEW.${column} IS NOT NULL AND OLD.${column} IS DISTINCT FROM NEW.${column}) EXECUTE FUNCTION hold_contact('${column}');`,
  )}
`;

export const NO_LATE_ROWS_OF_A_CONTACT = `
  ${tables(
    (table) => `
  DROP TRIGGER contact_is_held ON ${table};
  DROP TRIGGER contact_is_held_when_changed ON ${table};`,
  )}
  DROP FUNCTION hold_contact();
`;
