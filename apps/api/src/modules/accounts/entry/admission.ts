import { Injectable } from '@nestjs/common';
import type { Credentials } from '../accounts.repository.js';
import { AccountRules } from '../rules/account-rules.js';
import { SecondFactorDuty } from '../second-factor/second-factor-duty.js';
import { accountSubject, Attempts } from '../sessions/attempts.repository.js';
import type { SignInMethod } from '../sessions/session.view.js';
import { Sessions, type RefreshOutcome } from '../sessions/sessions.repository.js';
import type { Visitor } from '../sessions/visitor.js';
import { Tickets, type IssuedTicket, type Step } from './tickets.repository.js';

/** A session, or a ticket for what is still to be done before there is one. */
export type Admitted = RefreshOutcome | IssuedTicket;

export function isSession(admitted: Admitted): admitted is RefreshOutcome {
  return 'refreshToken' in admitted;
}

const DAY_MS = 86_400_000;

/** Decides what somebody who has shown who she is has still to do, and lets her in when it is nothing; as the house. */
@Injectable()
export class Admission {
  constructor(
    private readonly rules: AccountRules,
    private readonly duty: SecondFactorDuty,
    private readonly tickets: Tickets,
    private readonly attempts: Attempts,
    private readonly sessions: Sessions,
  ) {}

  async admit(account: Credentials, method: SignInMethod, passed: readonly Step[], from: Visitor): Promise<Admitted> {
    const step = await this.next(account, method, passed);
    if (step) return this.tickets.issue({ personId: account.id, method, step, passed });
    await this.attempts.forgetFailures(accountSubject(account.login));
    return this.sessions.open(account.id, method, from);
  }

  private async next(account: Credentials, method: SignInMethod, passed: readonly Step[]): Promise<Step | null> {
    const open = async (step: Step): Promise<boolean> => {
      if (passed.includes(step)) return false;
      if (step === 'second_factor') return !passed.includes('enrolment') && this.duty.isEnrolled(account.id);
      if (step === 'new_password') return method !== 'sso' && this.isDue(account);
      return !passed.includes('second_factor') && this.duty.isOwed(account);
    };
    for (const step of ['second_factor', 'new_password', 'enrolment'] as const) if (await open(step)) return step;
    return null;
  }

  private async isDue({ passwordOnceUntil, passwordSetAt }: Credentials): Promise<boolean> {
    if (passwordOnceUntil) return true;
    const { passwordDays } = await this.rules.current();
    return passwordDays !== null && Date.now() - passwordSetAt.getTime() > passwordDays * DAY_MS;
  }
}
