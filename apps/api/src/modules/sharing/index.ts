export { ShareRecords } from './actions/share-records.js';
export { RecordShares } from './record-shares.repository.js';
export { RecordShareView, SharesView, recordShareView } from './share.view.js';
export { TEAM_FUNCTIONS, type TeamFunction } from './grantee.js';
export type { ShareRow } from './share.row.js';
export { SHARE_REFUSALS } from './sharing.errors.js';
export { RecordsShared, SharesEnding } from './sharing.events.js';
export { SharingModule } from './sharing.module.js';
