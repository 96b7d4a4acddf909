import type { RefusalCode } from '@countersign/approval-engine';
import { domainError, type DomainErrorClass, type ErrorKind } from '../../../platform/http/domain-error.js';

export type Params = Record<string, unknown>;

/** A refusal of the engine as an error of this room. */
export function refusing(code: RefusalCode, kind: ErrorKind, zh: string, en: string): DomainErrorClass<Params> {
  return domainError<Params>(`approval.${code}`, kind, { zh, en });
}
