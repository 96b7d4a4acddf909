import { amendmentVectors, blockedVectors } from './golden-amendments.ts';
import { courseVectors } from './golden-courses.ts';
import { routeVectors } from './golden-routes.ts';

export {
  hualanDepartments,
  hualanLogins,
  hualanOrg,
  hualanPeople,
  type HualanLogin,
  type HualanPerson,
  type OrgPersonRow,
  type OrgRows,
} from './hualan-org.ts';
export type {
  AmendmentVector,
  BlockedVector,
  CourseVector,
  ExpectedNode,
  RouteVector,
  VectorFacts,
} from './golden-vector.ts';

/** The boundary cases that every storey must agree on, from the pure engine to the HTTP API. */
export const goldenVectors = {
  routes: routeVectors,
  courses: courseVectors,
  amendments: amendmentVectors,
  blocked: blockedVectors,
} as const;
