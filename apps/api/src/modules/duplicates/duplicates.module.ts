import { Module } from '@nestjs/common';
import { DismissPair } from './actions/dismiss-pair.js';
import { ReopenPair } from './actions/reopen-pair.js';
import { Comparisons } from './comparisons.repository.js';
import { DuplicatePairsController } from './duplicate-pairs.controller.js';
import { DuplicatePairs } from './duplicate-pairs.repository.js';
import { FindDuplicates } from './find-duplicates.js';

@Module({
  controllers: [DuplicatePairsController],
  providers: [DuplicatePairs, Comparisons, FindDuplicates, DismissPair, ReopenPair],
})
export class DuplicatesModule {}
