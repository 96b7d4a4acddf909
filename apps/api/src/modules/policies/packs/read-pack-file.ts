import { readPack, type Pack, type PackFault } from '@countersign/approval-engine';
import { policyErrors } from '../policy-errors.js';
import { PackIsMalformed } from '../policies.errors.js';
import { foundOf } from '../found.js';
import { nameFindings } from '../reading/name-findings.js';

/** A file names nobody of this house. */
const NOBODY = { people: new Map<string, string>(), positions: new Map<string, string>() };

/** @throws PackIsMalformed, PolicyHasErrors */
export function readPackFile(value: unknown): Pack {
  const read = readPack(value);
  if ('pack' in read) return read.pack;
  throw faultOf(read.fault, (value as { policy?: unknown } | null)?.policy);
}

function faultOf(fault: PackFault, policy: unknown): Error {
  switch (fault.code) {
    case 'pack_malformed':
      return new PackIsMalformed({ path: fault.params.member, problem: 'malformed' });
    case 'pack_format_unknown':
      return new PackIsMalformed({ path: 'format', problem: String(fault.params.format) });
    case 'pack_altered':
      return new PackIsMalformed({ path: 'hash', problem: `${String(fault.params.stated)} ≠ ${fault.params.actual}` });
    case 'pack_faulty': {
      const errors = nameFindings(fault.params.findings.map(foundOf), policy, NOBODY);
      return errors[0] ? policyErrors(errors, errors[0]) : new PackIsMalformed({ path: 'policy', problem: 'faulty' });
    }
  }
}
