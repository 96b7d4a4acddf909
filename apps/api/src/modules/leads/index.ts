export { INTAKE, type Lead } from './lead.entity.js';
export { Leads } from './leads.repository.js';
export { LeadConverted, LeadsAssigned } from './leads.events.js';
export { LeadsModule } from './leads.module.js';
