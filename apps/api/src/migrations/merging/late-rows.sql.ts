const BELOW_A_CUSTOMER = [
  'contacts',
  'opportunities',
  'leads',
  'quotes',
  'contracts',
  'activities',
  'expenses',
  'assets',
  'projects',
] as const;

const counted = (unlessMerging: string): string => `
  CREATE OR REPLACE FUNCTION count_contact() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    ${unlessMerging}
    PERFORM recount(array_remove(ARRAY[
      CASE WHEN TG_OP <> 'DELETE' THEN NEW.customer_id END, CASE WHEN TG_OP <> 'INSERT' THEN OLD.customer_id END], NULL));
    RETURN NULL;
  END $$;`;

/**
 * A row that is being written for a customer while it is merged waits, and is refused once its customer has given way.
 * It waits for a lock of its own rather than for the customer's row, so that it can never wait for a merge that waits
 * for it. And ten thousand activities that go over are counted once, by the merge.
 */
export const LATE_ROWS = `
  CREATE FUNCTION hold_customer() RETURNS trigger LANGUAGE plpgsql SET role = 'countersign_house' AS $$
  DECLARE
    taken uuid;
  BEGIN
    IF coalesce(current_setting('app.merge', true), '') <> '' THEN RETURN NEW; END IF;
    PERFORM pg_advisory_xact_lock_shared(hashtextextended(NEW.customer_id::text, 70));
    -- A statement of its own, so that it sees what whoever held the lock has written.
    SELECT merged_into_id INTO taken FROM customers WHERE id = NEW.customer_id;
    IF taken IS NOT NULL THEN
      RAISE EXCEPTION 'this customer has been merged into another' USING ERRCODE = 'CS004';
    END IF;
    RETURN NEW;
  END $$;
  ${BELOW_A_CUSTOMER.map(
    (table) => `
  CREATE TRIGGER customer_is_held BEFORE INSERT ON ${table} FOR EACH ROW WHEN (NEW.customer_id IS NOT NULL) EXECUTE FUNCTION hold_customer();
  CREATE TRIGGER customer_is_held_when_changed BEFORE UPDATE OF customer_id ON ${table} FOR EACH ROW
    WHEN (NEW.customer_id IS NOT NULL AND OLD.customer_id IS DISTINCT FROM NEW.customer_id) EXECUTE FUNCTION hold_customer();`,
  ).join('')}
  ${counted(`IF coalesce(current_setting('app.merge', true), '') <> '' THEN RETURN NULL; END IF;`)}
`;

export const NO_LATE_ROWS = `
  ${BELOW_A_CUSTOMER.map(
    (table) => `
  DROP TRIGGER customer_is_held ON ${table};
  DROP TRIGGER customer_is_held_when_changed ON ${table};`,
  ).join('')}
  DROP FUNCTION hold_customer();
  ${counted('')}
`;
