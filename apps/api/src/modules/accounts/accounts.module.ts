import { Module } from '@nestjs/common';
import { keepRefusalsAtTheDoor } from '../../platform/audit/refusals.js';
import { CredentialsAreWrong, SetupTokenIsWrong } from './accounts.errors.js';
import { TicketIsOver } from './passwords/password.errors.js';
import { LinkIsOver } from './recovery/recovery.errors.js';
import { SecondFactorIsWrong } from './second-factor/second-factor.errors.js';
import { IdentityIsNotLinked, SignOnIsRefused } from './sign-on/sign-on.errors.js';
import { OrgModule } from '../org/index.js';
import { Accounts } from './accounts.repository.js';
import { AccountCare } from './care/account-care.js';
import { AccountCareController } from './care/account-care.controller.js';
import { GiveOneTimePassword } from './care/give-one-time-password.js';
import { AdmissionByTicket } from './entry/admission-by-ticket.js';
import { Admission } from './entry/admission.js';
import { Entrance } from './entry/entrance.js';
import { EntryController } from './entry/entry.controller.js';
import { PassEnrolment } from './entry/pass-enrolment.js';
import { PassNewPassword } from './entry/pass-new-password.js';
import { PassSecondFactor } from './entry/pass-second-factor.js';
import { TicketHolders } from './entry/ticket-holders.js';
import { Tickets } from './entry/tickets.repository.js';
import { MyRecoveryCodesController } from './me/my-recovery-codes.controller.js';
import { MySecurityController } from './me/my-security.controller.js';
import { ChangeMyPassword } from './passwords/change-my-password.js';
import { PasswordBook } from './passwords/passwords.repository.js';
import { ProvePassword } from './passwords/prove-password.js';
import { ResetSecondFactor } from './care/reset-second-factor.js';
import { TellOfCare } from './care/tell-of-care.js';
import { EndUnproved } from './second-factor/end-unproved.js';
import { SetPassword } from './passwords/set-password.js';
import { AccountRules } from './rules/account-rules.js';
import { AccountRulesController } from './rules/account-rules.controller.js';
import { Enrol } from './second-factor/enrol.js';
import { ConfirmMe } from './confirmation/confirm-me.js';
import { ConfirmingWays } from './confirmation/confirming-ways.js';
import { MyConfirmationController } from './confirmation/my-confirmation.controller.js';
import { ProveMyCode } from './second-factor/prove-my-code.js';
import { MySecondFactor } from './second-factor/my-second-factor.js';
import { ProveSecondFactor } from './second-factor/prove-second-factor.js';
import { SecondFactorBook } from './second-factor/second-factor-book.js';
import { SecondFactorDuty } from './second-factor/second-factor-duty.js';
import { SecondFactors } from './second-factor/second-factors.repository.js';
import { Failures } from './sessions/failures.js';
import { MeController } from './me/me.controller.js';
import { OnPersonLeft } from './reactions/on-person-left.js';
import { OnRightsChanged } from './reactions/on-rights-changed.js';
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
import { FoundCompany } from './set-up/found-company.js';
import { SetUp } from './set-up/set-up.js';
import { SetupController } from './set-up/setup.controller.js';
import { MarkTravelling } from './travel/mark-travelling.js';
import { RemindTravellers } from './travel/remind-travellers.js';
import { TravelController } from './travel/travel.controller.js';
import { AskForRecovery } from './recovery/ask-for-recovery.js';
import { HandOutLink } from './recovery/hand-out-link.js';
import { LeaveEverywhere } from './recovery/leave-everywhere.js';
import { OnRecoveryAsked } from './recovery/on-recovery-asked.js';
import { SendRecoveryLetter } from './recovery/send-recovery-letter.js';
import { OnAddressChanged } from './recovery/on-address-changed.js';
import { SendAddressLetter } from './recovery/send-address-letter.js';
import { PasswordLinksController } from './recovery/password-links.controller.js';
import { PasswordLinks } from './recovery/password-links.repository.js';
import { RecoveryController } from './recovery/recovery.controller.js';
import { UseLink } from './recovery/use-link.js';
import { BeginSignOn } from './sign-on/begin-sign-on.js';
import { BrowserCookie } from './sign-on/browser-cookie.js';
import { FinishSignOn } from './sign-on/finish-sign-on.js';
import { Recognition } from './sign-on/recognition.js';
import { IdentityProvider } from './sign-on/identity-provider.js';
import { MySignOnController } from './sign-on/my-sign-on.controller.js';
import { SignOnController } from './sign-on/sign-on.controller.js';
import { SignOns } from './sign-on/sign-on.repository.js';
import { MakeToken } from './tokens/make-token.js';
import { MyServiceAccounts } from './tokens/my-service-accounts.js';
import { MyServiceAccountsController } from './tokens/my-service-accounts.controller.js';
import { MyTokensController } from './tokens/my-tokens.controller.js';
import { RevokeToken } from './tokens/revoke-token.js';
import { ServiceAccounts } from './tokens/service-accounts.js';
import { ServiceAccountsController } from './tokens/service-accounts.controller.js';
import { ServiceAccountBook } from './tokens/service-accounts.repository.js';
import { TokensOfOthersController } from './tokens/tokens-of-others.controller.js';
import { Tokens } from './tokens/tokens.repository.js';
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
  OnRightsChanged,
  Failures,
];
const ENTRY = [
  Tickets,
  TicketHolders,
  Admission,
  AdmissionByTicket,
  Entrance,
  PassSecondFactor,
  PassEnrolment,
  PassNewPassword,
];
const PASSWORDS = [PasswordBook, SetPassword, ProvePassword, ChangeMyPassword, AccountRules];
const SECOND_FACTOR = [
  SecondFactors,
  SecondFactorDuty,
  SecondFactorBook,
  ProveSecondFactor,
  Enrol,
  MySecondFactor,
  EndUnproved,
];
const CARE = [TellOfCare, ResetSecondFactor, AccountCare, GiveOneTimePassword];
const RECOVERY = [
  PasswordLinks,
  HandOutLink,
  UseLink,
  LeaveEverywhere,
  AskForRecovery,
  OnRecoveryAsked,
  SendRecoveryLetter,
  OnAddressChanged,
  SendAddressLetter,
];
const TOKENS = [MyServiceAccounts, Tokens, MakeToken, RevokeToken, ServiceAccounts, ServiceAccountBook];
const SIGN_ON = [IdentityProvider, SignOns, BeginSignOn, FinishSignOn, Recognition, BrowserCookie];
const TRAVEL = [Travellers, MarkTravelling, RemindTravellers];

/** Whoever cannot prove who she is is written down too; each of these is throttled. */
keepRefusalsAtTheDoor(
  ...[CredentialsAreWrong, SetupTokenIsWrong, SecondFactorIsWrong, TicketIsOver, LinkIsOver].map(({ code }) => code),
  ...[SignOnIsRefused, IdentityIsNotLinked].map(({ code }) => code),
);

@Module({
  imports: [OrgModule],
  controllers: [
    MyConfirmationController,
    SessionController,
    MySessionsController,
    SessionsOfOthersController,
    MeController,
    SetupController,
    EntryController,
    MySecurityController,
    MyRecoveryCodesController,
    AccountCareController,
    PasswordLinksController,
    RecoveryController,
    MyTokensController,
    MyServiceAccountsController,
    TokensOfOthersController,
    ServiceAccountsController,
    SignOnController,
    MySignOnController,
    AccountRulesController,
    TravelController,
  ],
  providers: [
    ConfirmMe,
    ConfirmingWays,
    ProveMyCode,
    Accounts,
    SetUp,
    FoundCompany,
    ...SESSIONS,
    ...ENTRY,
    ...PASSWORDS,
    ...SECOND_FACTOR,
    ...CARE,
    ...RECOVERY,
    ...TOKENS,
    ...SIGN_ON,
    ...TRAVEL,
  ],
})
export class AccountsModule {}
