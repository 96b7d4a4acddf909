import { Module } from '@nestjs/common';
import { OrgModule } from '../org/index.js';
import { ChangeShare } from './actions/change-share.js';
import { EndShares } from './actions/end-shares.js';
import { ShareRecords } from './actions/share-records.js';
import { ShowShares } from './actions/show-shares.js';
import { Grantees } from './grantees.js';
import { EndSharesOfLeaver } from './reactions/on-person-left.js';
import { WarnOfEnding } from './reactions/warn-of-ending.js';
import { RecordShares } from './record-shares.repository.js';
import { ShareChecks } from './share-checks.js';
import { SharesController } from './shares.controller.js';
import { SharingOfRecords } from './sharing-of-records.js';

@Module({
  imports: [OrgModule],
  controllers: [SharesController],
  providers: [
    ...[RecordShares, Grantees, ShareChecks, SharingOfRecords],
    ...[ShareRecords, ChangeShare, EndShares, ShowShares],
    ...[EndSharesOfLeaver, WarnOfEnding],
  ],
  exports: [ShareRecords, RecordShares],
})
export class SharingModule {}
