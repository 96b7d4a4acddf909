import { RECORD_COLUMNS } from '../schema.js';

export const POOL_TABLES = `
  -- A pool is an owner of the kind queue, and the rule by which customers come into it and leave it.
  CREATE TABLE pools (
    ${RECORD_COLUMNS},
    name text NOT NULL CHECK (btrim(name) <> ''),
    -- Whose it is: of this department and below; of everybody outside of closed organisations where null.
    department_id uuid REFERENCES departments (id),
    -- Of customers in these regions only; of any where empty.
    regions text[] NOT NULL DEFAULT '{}',
    first_alert_days int NOT NULL DEFAULT 7 CHECK (first_alert_days BETWEEN 1 AND 3650),
    second_alert_days int NOT NULL DEFAULT 15 CHECK (second_alert_days BETWEEN 1 AND 3650),
    warn_days int NOT NULL DEFAULT 30 CHECK (warn_days BETWEEN 1 AND 3650),
    recycle_days int NOT NULL DEFAULT 60 CHECK (recycle_days BETWEEN 1 AND 3650),
    -- Of customers with a signed contract; null: never.
    signed_recycle_days int CHECK (signed_recycle_days BETWEEN 1 AND 3650),
    recycles boolean NOT NULL DEFAULT true,
    -- How many customers one person may claim within how many days; null: as many as she likes.
    claim_quota int DEFAULT 20 CHECK (claim_quota BETWEEN 1 AND 100000),
    quota_days int NOT NULL DEFAULT 30 CHECK (quota_days BETWEEN 1 AND 3650),
    -- For how long whoever lost a customer may not claim it again; 0: not at all.
    cooldown_days int NOT NULL DEFAULT 30 CHECK (cooldown_days BETWEEN 0 AND 3650),
    CONSTRAINT pool_is_an_owner FOREIGN KEY (id) REFERENCES owners (id),
    CONSTRAINT pool_days_follow_each_other CHECK (first_alert_days <= second_alert_days AND second_alert_days <= warn_days
      AND warn_days < recycle_days AND (signed_recycle_days IS NULL OR signed_recycle_days >= recycle_days))
  );
  CREATE UNIQUE INDEX pools_name_once ON pools (name) WHERE deleted_at IS NULL;

  -- One row a customer: what its countdown has come to. Written by recount() alone, from contact, freezes and resets.
  CREATE TABLE countdowns (
    id uuid PRIMARY KEY REFERENCES customers (id) ON DELETE CASCADE,
    owner_id uuid NOT NULL REFERENCES owners (id),
    -- The pool whose rule holds, and into which it would go.
    home_id uuid REFERENCES pools (id),
    -- It belongs to a person and is not discarded: the days count.
    live boolean NOT NULL,
    signed boolean NOT NULL DEFAULT false,
    last_contact_on date,
    reset_on date NOT NULL,
    reset_by text NOT NULL CHECK (reset_by IN ('created', 'transferred', 'claimed', 'assigned', 'returned', 'released', 'recycled')),
    -- Days that stood still are added here: the days that count are those since, up to the day before frozen_from.
    counts_from date NOT NULL,
    frozen_from date,
    -- The last day that stood still.
    thawed_on date,
    -- Of which alert its owner was told: 0 none, 1 first, 2 second, 3 the warning.
    told int NOT NULL DEFAULT 0,
    contact_every_days int CHECK (contact_every_days BETWEEN 1 AND 365),
    contact_due_on date,
    remind_on date
  );
  CREATE INDEX countdowns_owner ON countdowns (owner_id, counts_from, id) WHERE live;
  CREATE INDEX countdowns_order ON countdowns (counts_from, id) WHERE live;
  CREATE INDEX countdowns_home ON countdowns (home_id, counts_from) WHERE live AND frozen_from IS NULL;
  CREATE INDEX countdowns_untold ON countdowns (counts_from) WHERE live AND frozen_from IS NULL AND told < 3;
  CREATE INDEX countdowns_remind ON countdowns (remind_on) WHERE live AND remind_on IS NOT NULL;

  -- While one of these is open the days stand still; both of its ends are days that do not count.
  CREATE TABLE pool_freezes (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id uuid NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('approval', 'contract', 'service', 'appeal')),
    -- What runs: the approval, the contract, the case.
    source_id uuid NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    from_on date NOT NULL,
    until_on date CHECK (until_on >= from_on)
  );
  CREATE UNIQUE INDEX pool_freezes_open ON pool_freezes (kind, source_id) WHERE until_on IS NULL;
  CREATE INDEX pool_freezes_customer ON pool_freezes (customer_id, from_on);

  -- Where an approval's subject names its customer; a room whose approvals freeze adds its line in its migration.
  CREATE TABLE customer_paths (subject_type text PRIMARY KEY, table_name text NOT NULL, column_name text NOT NULL);
  INSERT INTO customer_paths VALUES ('customer', 'customers', 'id'), ('opportunity', 'opportunities', 'customer_id'),
    ('quote', 'quotes', 'customer_id'), ('contract', 'contracts', 'customer_id');

  -- Who got which customer, from whom, when, why and by which rule.
  CREATE TABLE pool_moves (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id uuid NOT NULL REFERENCES customers (id),
    customer_name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('transferred', 'claimed', 'assigned', 'returned', 'released', 'recycled')),
    pool_id uuid REFERENCES pools (id),
    from_owner_id uuid NOT NULL REFERENCES owners (id),
    to_owner_id uuid NOT NULL REFERENCES owners (id),
    moved_on date NOT NULL,
    at timestamptz NOT NULL,
    by_id uuid NOT NULL REFERENCES owners (id),
    -- What the countdown had come to, where it counted.
    days int,
    last_contact_on date,
    -- The pool's rule as it stood.
    rule jsonb,
    reason text NOT NULL DEFAULT ''
  );
  CREATE INDEX pool_moves_customer ON pool_moves (customer_id, id);
  CREATE INDEX pool_moves_pool ON pool_moves (pool_id, at DESC, id DESC) WHERE pool_id IS NOT NULL;
  CREATE INDEX pool_moves_recent ON pool_moves (at DESC, id DESC);
  CREATE INDEX pool_moves_claims ON pool_moves (to_owner_id, pool_id, moved_on) WHERE kind = 'claimed';
  CREATE INDEX pool_moves_lost ON pool_moves (from_owner_id, moved_on) WHERE kind IN ('recycled', 'released');
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON pool_moves FOR EACH ROW EXECUTE FUNCTION refuse_change();

  -- What whoever may claim it sees of a customer in a pool. Nobody to call and nothing that was said is among it.
  CREATE TABLE pooled_customers (
    id uuid PRIMARY KEY REFERENCES customers (id) ON DELETE CASCADE,
    pool_id uuid NOT NULL REFERENCES pools (id),
    number text NOT NULL,
    name text NOT NULL,
    industry text NOT NULL,
    region text,
    grade text NOT NULL,
    company_size text NOT NULL,
    kind text NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL,
    reason text NOT NULL,
    from_owner_id uuid NOT NULL REFERENCES owners (id),
    last_contact_on date,
    search_text text NOT NULL,
    search_grams text[] NOT NULL
  );
  CREATE INDEX pooled_customers_entered ON pooled_customers (pool_id, entered_at DESC, id DESC);
  CREATE INDEX pooled_customers_recent ON pooled_customers (entered_at DESC, id DESC);
  CREATE INDEX pooled_customers_name ON pooled_customers (name, id);
  CREATE INDEX pooled_customers_search ON pooled_customers USING gin (search_grams);

  -- That an owner was told on this day, so that she is told once.
  CREATE TABLE pool_digests (
    owner_id uuid NOT NULL REFERENCES owners (id),
    told_on date NOT NULL,
    told_at timestamptz NOT NULL,
    PRIMARY KEY (owner_id, told_on)
  );
`;
