import type { DomainError } from '../../../platform/http/domain-error.js';
import { NodeIsCircular, NodeIsClosed, ParentIsNotThere } from './structure.errors.js';

const circular = (): DomainError => new NodeIsCircular({}, [{ pointer: '/parentId', code: NodeIsCircular.code }]);
const orphaned = (): DomainError => new ParentIsNotThere({}, [{ pointer: '/parentId', code: ParentIsNotThere.code }]);

/** What the database refuses of the trees by itself. */
export const STRUCTURE_REFUSALS: Record<string, () => DomainError> = {
  department_circle: circular,
  position_circle: circular,
  department_orphaned: orphaned,
  position_orphaned: orphaned,
  department_in_use: () => new NodeIsClosed({}),
  position_in_use: () => new NodeIsClosed({}),
};
