import { free, record, rows, type Cases } from '../case.js';
import { forbiddenException } from '../nouns.js';

const BOTH = ['privacy.except', 'privacy.scan'];
const OFFICERS = ['subject.handle', 'subject.erase'];
const WHOLE =
  'an office of the whole company, which reads what is held on a person whoever keeps it; the room tries everybody else';

export const PRIVACY: Cases = {
  /** One's own, and all of them for whoever decides. */
  listForbiddenExceptions: rows(forbiddenException, 'signed-in', '?limit=200'),
  askForForbiddenException: free('signed-in', 'by a ticket that was made out to the caller; the room tries another’s'),
  decideForbiddenException: record(forbiddenException, 'privacy.except'),
  endForbiddenException: record(forbiddenException, 'signed-in'),
  listForbiddenNumbers: free(BOTH, 'tables, rows and masks for whoever looks after them; the room tries the links'),
  getForbiddenScan: free(BOTH, 'how far a look through everything has come'),
  listSubjectRequests: free(OFFICERS, WHOLE),
  receiveSubjectRequest: free('subject.handle', WHOLE),
  getSubjectRequest: free(OFFICERS, WHOLE),
  excludeFromSubjectRequest: free('subject.handle', WHOLE),
  searchForSubjectRequest: free('subject.handle', WHOLE),
  getHeldOnSubject: free(OFFICERS, WHOLE),
  copyHeldOnSubject: free('subject.handle', WHOLE),
  copyHeldOnSubjectAsCsv: free('subject.handle', WHOLE),
  answerSubjectRequest: free('subject.handle', WHOLE),
  refuseSubjectRequest: free('subject.handle', WHOLE),
  proposeErasure: free('subject.handle', WHOLE),
  confirmErasure: free('subject.erase', WHOLE),
  returnErasure: free('subject.erase', WHOLE),
  runForbiddenScan: free(BOTH, 'begins a look through everything'),
};
