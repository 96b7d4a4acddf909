import type { Cases } from '../case.js';
import { ACCESS } from './access.js';
import { ACCOUNTS } from './accounts.js';
import { APPROVALS, EVIDENCE, HANDOVERS } from './approvals.js';
import { ASSETS } from './assets.js';
import { BATCHES } from './batches.js';
import { BULK_EDITS } from './bulk-edits.js';
import { AUDIT, CATALOG, CLOCK, NUMBERING, POLICIES } from './company.js';
import { CUSTOMERS, LEADS } from './customers.js';
import { ACTIVITIES, ATTACHMENTS, EXPENSES, EXPORTS, IMPORTS } from './daily.js';
import { SHARING } from './sharing.js';
import { CONTRACTS, OPPORTUNITIES, QUOTES } from './deals.js';
import { EVERYWHERE } from './everywhere.js';
import { FIELDS } from './fields.js';
import { POOL } from './pool.js';
import { PROJECTS } from './projects.js';
import { REGISTRATIONS } from './registrations.js';
import { PRIVACY } from './privacy.js';
import { ORGANISATION, REORGANISATION } from './organisation.js';

/** Every operation of the API file, by its id: how to call it, and what is to be expected. */
export const CASES: Cases = {
  ...ACCOUNTS,
  ...ORGANISATION,
  ...REORGANISATION,
  ...CUSTOMERS,
  ...LEADS,
  ...BULK_EDITS,
  ...BATCHES,
  ...POOL,
  ...OPPORTUNITIES,
  ...REGISTRATIONS,
  ...QUOTES,
  ...CONTRACTS,
  ...PROJECTS,
  ...FIELDS,
  ...NUMBERING,
  ...ASSETS,
  ...ACTIVITIES,
  ...ATTACHMENTS,
  ...EXPENSES,
  ...IMPORTS,
  ...EXPORTS,
  ...ACCESS,
  ...SHARING,
  ...PRIVACY,
  ...APPROVALS,
  ...EVIDENCE,
  ...HANDOVERS,
  ...POLICIES,
  ...CATALOG,
  ...AUDIT,
  ...CLOCK,
  ...EVERYWHERE,
};
