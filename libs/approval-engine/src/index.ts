export { REFUSAL_CODES, type Refusal, type RefusalCode } from './refusal.ts';
export {
  type FactCatalogue,
  type Facts,
  type FactSpec,
  type FactType,
  type FactValue,
  type OtherDeal,
  type OtherDeals,
  type Text,
} from './facts.ts';
export {
  evaluate,
  type Check,
  type Comparison,
  type Condition,
  type Operator,
  type Truth,
  type Verdict,
} from './condition.ts';
export { DEFAULTS, LIMITS } from './policy.ts';
export type * from './policy.ts';
export {
  checkPolicy,
  FINDING_CODES,
  unknownIn,
  UNWITNESSED,
  type Finding,
  type FindingCode,
  type Unwitnessed,
  type Witness,
} from './check-policy.ts';
export type { Absence, OrgDepartment, OrgDirectory, OrgPerson, StandingProxy } from './org.ts';
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
export { askedOf } from './asked.ts';
export type * from './commands.ts';
export { STAGES } from './commands-beside.ts';
export { decide } from './decide.ts';
export type {
  Action,
  ActionDetail,
  ActionKind,
  ApprovalEvent,
  ClosedState,
  DecidedState,
  NodeState,
  OpenedTask,
  Opinion,
  Origin,
  PolicyVersion,
  Standing,
  SubjectVersion,
  TaskState,
} from './events.ts';
export {
  closingAction,
  currentNodes,
  isLive,
  isTerminal,
  latestVisit,
  submittersOf,
  takesPart,
  tasksOf,
  type Instance,
  type InstanceStatus,
  type Migration,
  type NodeRun,
  type Task,
} from './instance.ts';
export { canAct, standstill, type Standstill } from './standstill.ts';
export { fold } from './fold.ts';
export { aggregate, tally, type Outcome, type Tally, type Vote } from './aggregate.ts';
export { votesOf, type SeatVote } from './bench.ts';
export { decisionsAt, type DecisionKind } from './decisions.ts';
export { invariants, type Violation } from './invariants.ts';
export { gotWorse, standingFrom, type Later } from './carry.ts';
export { notEligible, type Place } from './new-seat.ts';
export { actorFor, type Matter } from './proxy.ts';
export { returnTargets } from './verbs/return.ts';
export { chain, firstBrokenLink, GENESIS } from './chain.ts';
export {
  covers,
  grantOf,
  type Coverage,
  type Deal,
  type Dimension,
  type Envelope,
  type Grant,
  type Tolerance,
} from './grant.ts';
export { hashOf } from './hash.ts';
export type { Substance } from './substance.ts';
export { contractPolicy, packs, publishedPolicies, quotePolicy, shippedPacks } from './packs/index.ts';
export { conditionOf, expandMatrix } from './matrix.ts';
export type * from './matrix.ts';
export { checkMatrix, type MatrixFault, type Region } from './matrix/check-matrix.ts';
export { countedOf, OTHER_DEALS } from './matrix/window.ts';
export { resultOf, runCases, type CaseRun, type CasesRun, type GoldenCase, type RouteResult } from './cases.ts';
export {
  PACK_FORMAT,
  packOf,
  readPack,
  runPack,
  signedText,
  writePack,
  type Pack,
  type PackCalendar,
  type PackContent,
  type PackFault,
  type PackSignature,
} from './pack.ts';
export { comparePolicies, type Change } from './compare.ts';
export { coordinates } from './compare/members.ts';
export { backTest, type BackTest, type BackTestInput, type PastDeal } from './back-test.ts';
export type { PositionLoad } from './back-test/load.ts';
export type { RouteChange } from './back-test/route-change.ts';
