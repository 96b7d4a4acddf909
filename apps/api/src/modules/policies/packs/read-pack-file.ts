import { readPack, type Pack, type PackFault } from '@countersign/approval-engine';
import { policyErrors } from '../policy-errors.js';
import { PackIsMalformed } from '../policies.errors.js';
import { foundOf } from '../found.js';

/** @throws PackIsMalformed, PolicyHasErrors */
export function readPackFile(value: unknown): Pack {
  const read = readPack(value);
  if ('pack' in read) return read.pack;
  throw faultOf(read.fault);
}

function faultOf(fault: PackFault): Error {
  switch (fault.code) {
    case 'pack_malformed':
      return new PackIsMalformed({ path: fault.params.member, problem: 'malformed' });
    case 'pack_format_unknown':
      return new PackIsMalformed({ path: 'format', problem: String(fault.params.format) });
    case 'pack_altered':
      return new PackIsMalformed({ path: 'hash', problem: `${String(fault.params.stated)} ≠ ${fault.params.actual}` });
    case 'pack_faulty': {
      const errors = fault.params.findings.map(foundOf);
      return errors[0] ? policyErrors(errors, errors[0]) : new PackIsMalformed({ path: 'policy', problem: 'faulty' });
    }
  }
}
