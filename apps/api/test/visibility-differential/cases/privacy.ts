import { free, type Cases } from '../case.js';

const BOTH = ['privacy.except', 'privacy.scan'];

export const PRIVACY: Cases = {
  listForbiddenExceptions: free(
    'signed-in',
    'one’s own, and all of them for whoever decides; the room tries another’s',
  ),
  askForForbiddenException: free('signed-in', 'by a ticket that was made out to the caller; the room tries another’s'),
  decideForbiddenException: free('privacy.except', 'whoever grants exceptions sees all of them, and no number'),
  endForbiddenException: free('signed-in', 'one’s own, or by whoever decides; the room tries another’s'),
  listForbiddenNumbers: free(BOTH, 'tables, rows and masks for whoever looks after them; the room tries the links'),
  getForbiddenScan: free(BOTH, 'how far a look through everything has come'),
  runForbiddenScan: free(BOTH, 'begins a look through everything'),
};
