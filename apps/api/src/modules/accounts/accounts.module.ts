import { Module } from '@nestjs/common';
import { OrgModule } from '../org/index.js';
import { Accounts } from './accounts.repository.js';
import { MeController } from './me/me.controller.js';
import { OnPersonLeft } from './reactions/on-person-left.js';
import { Attempts } from './sessions/attempts.repository.js';
import { EndSessions } from './sessions/end-sessions.js';
import { MySessionsController } from './sessions/my-sessions.controller.js';
import { RefreshCookie } from './sessions/refresh-cookie.js';
import { RefreshSession } from './sessions/refresh-session.js';
import { SessionAnswer } from './sessions/session-answer.js';
import { SessionController } from './sessions/session.controller.js';
import { Sessions } from './sessions/sessions.repository.js';
import { SessionsOfOthersController } from './sessions/sessions-of-others.controller.js';
import { SignIn } from './sessions/sign-in.js';
import { SignIns } from './sessions/sign-ins.repository.js';
import { SignOut } from './sessions/sign-out.js';
import { SetUp } from './set-up/set-up.js';
import { SetupController } from './set-up/setup.controller.js';
import { MarkTravelling } from './travel/mark-travelling.js';
import { RemindTravellers } from './travel/remind-travellers.js';
import { TravelController } from './travel/travel.controller.js';
import { Travellers } from './travel/travellers.repository.js';

const SESSIONS = [
  Sessions,
  SignIns,
  Attempts,
  SignIn,
  SignOut,
  RefreshSession,
  EndSessions,
  RefreshCookie,
  SessionAnswer,
  OnPersonLeft,
];
const TRAVEL = [Travellers, MarkTravelling, RemindTravellers];

@Module({
  imports: [OrgModule],
  controllers: [
    SessionController,
    MySessionsController,
    SessionsOfOthersController,
    MeController,
    SetupController,
    TravelController,
  ],
  providers: [Accounts, SetUp, ...SESSIONS, ...TRAVEL],
})
export class AccountsModule {}
