import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/index.js';
import { OrgModule } from '../org/index.js';
import { AppealRecycling } from './actions/appeal.js';
import { ArrangePools } from './actions/arrange-pools.js';
import { AssignCustomers } from './actions/assign-customers.js';
import { ClaimCustomers } from './actions/claim-customers.js';
import { DecideAppeal } from './actions/decide-appeal.js';
import { ReleaseCustomers } from './actions/release-customers.js';
import { SetRhythm } from './actions/set-rhythm.js';
import { AppealsController } from './appeals/appeals.controller.js';
import { Appeals } from './appeals/appeals.repository.js';
import { CountdownPages } from './countdown/countdown-pages.js';
import { CountdownsController } from './countdown/countdowns.controller.js';
import { Countdowns } from './countdown/countdowns.repository.js';
import { Ledger } from './ledger/ledger.repository.js';
import { PoolTimeline } from './ledger/pool.timeline.js';
import { Moves } from './ledger/moves.js';
import { PoolMovesController } from './ledger/pool-moves.controller.js';
import { PooledCustomersController } from './pooled/pooled-customers.controller.js';
import { PooledCustomers } from './pooled/pooled-customers.repository.js';
import { PoolsController } from './pools/pools.controller.js';
import { Pools } from './pools/pools.repository.js';
import { RecycleRound } from './round/recycle-round.js';
import { Recycling } from './round/recycling.repository.js';
import { DemoPool } from './seeds/demo-pool.js';
import { DemoPooled } from './seeds/demo-pooled.js';

@Module({
  imports: [OrgModule, CustomersModule],
  controllers: [
    PoolsController,
    CountdownsController,
    PooledCustomersController,
    PoolMovesController,
    AppealsController,
  ],
  providers: [
    Pools,
    Countdowns,
    CountdownPages,
    PooledCustomers,
    Ledger,
    PoolTimeline,
    Moves,
    Recycling,
    RecycleRound,
    ArrangePools,
    Appeals,
    AppealRecycling,
    DecideAppeal,
    ClaimCustomers,
    ReleaseCustomers,
    AssignCustomers,
    SetRhythm,
    DemoPool,
    DemoPooled,
  ],
})
export class PoolModule {}
