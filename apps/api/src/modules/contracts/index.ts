export { type Contract, type ContractStatus } from './contract.entity.js';
export { type ContractRow } from './contract.row.js';
export {
  ContractApproved,
  ContractRevised,
  ContractSigned,
  ContractSuggested,
  ContractSuggestionAnswered,
} from './contracts.events.js';
export { ContractsModule } from './contracts.module.js';
export { Contracts } from './contracts.repository.js';
