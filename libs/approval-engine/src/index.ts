export { REFUSAL_CODES, type Refusal, type RefusalCode } from './refusal.ts';
export { type FactCatalogue, type Facts, type FactSpec, type FactType, type FactValue, type Text } from './facts.ts';
export {
  evaluate,
  type Check,
  type Comparison,
  type Condition,
  type Operator,
  type Truth,
  type Verdict,
} from './condition.ts';
export type * from './policy.ts';
export { checkPolicy, type Finding } from './check-policy.ts';
export type { OrgDepartment, OrgDirectory, OrgPerson } from './org.ts';
export {
  REASON_CODES,
  type Counterfactual,
  type Hole,
  type Plan,
  type PlannedNode,
  type Reason,
  type ReasonCode,
  type Routing,
  type Seat,
  type SkippedNode,
} from './plan.ts';
export { route } from './route.ts';
export type * from './commands.ts';
export { decide } from './decide.ts';
export type {
  Action,
  ActionKind,
  ApprovalEvent,
  NodeState,
  Opinion,
  PolicyVersion,
  SubjectVersion,
  TaskState,
} from './events.ts';
export {
  closingAction,
  currentNodes,
  isLive,
  isTerminal,
  tasksOf,
  type Instance,
  type InstanceStatus,
  type NodeRun,
  type Task,
} from './instance.ts';
export { fold } from './fold.ts';
export { aggregate, type Outcome } from './aggregate.ts';
export { chain, firstBrokenLink, GENESIS } from './chain.ts';
export { covers, grantOf, type Coverage, type Deal, type Dimension, type Envelope, type Grant } from './grant.ts';
export { hashOf } from './hash.ts';
export { contractPolicy, packs, quotePolicy } from './packs/index.ts';
