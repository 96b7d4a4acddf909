import type { ScopedModule } from '../../platform/access/principal.js';

/** Where the rows of a module are: every one has an owner, and is closed by the reach of its module. */
export const MODULE_TABLES: Readonly<Record<ScopedModule, string>> = {
  lead: 'leads',
  customer: 'customers',
  opportunity: 'opportunities',
  activity: 'activities',
  quote: 'quotes',
  contract: 'contracts',
  project: 'projects',
  asset: 'assets',
  expense: 'expenses',
  approval: 'approval_instances',
};
