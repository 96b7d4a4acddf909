export { ChangeLead } from './actions/change-lead.js';
export { ChangeLeadDto } from './lead.dto.js';
export { INTAKE, Lead } from './lead.entity.js';
export { Leads } from './leads.repository.js';
export { LeadConverted, LeadsAssigned } from './leads.events.js';
export { LeadsModule } from './leads.module.js';
