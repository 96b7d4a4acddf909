export { api, unwrap, upload } from './client';
export { ifMatch, uuid, WITH_TOTAL } from './headers';
export { createIntent, type IntentHeaders } from './intent';
export { readPage, type ListQuery, type Page } from './page';
export { asProblem, Problem, type FieldProblem } from './problem';
export { send, whenConfirmationIsNeeded, whenNumbersAreDoubtful, whenSessionIsOver } from './send';
