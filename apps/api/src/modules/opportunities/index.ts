export { ChangeOpportunity } from './actions/change-opportunity.js';
export { CreateOpportunity, type NewOpportunity } from './actions/create-opportunity.js';
export { OpportunitiesModule } from './opportunities.module.js';
export { OpportunityIsClosed } from './opportunities.errors.js';
export { OpportunityLost, OpportunityStageChanged, OpportunityWon } from './opportunities.events.js';
export { Opportunities } from './opportunities.repository.js';
export { ChangeOpportunityDto, OpportunityFieldsDto } from './opportunity.dto.js';
export { Opportunity } from './opportunity.entity.js';
export { StageRefView } from './opportunity.view.js';
