import { Injectable } from '@nestjs/common';
import { hashOf } from '@countersign/approval-engine';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Checking } from '../checking.js';
import { policyErrors } from '../policy-errors.js';
import { PolicyBook } from '../policy-book.repository.js';
import { Tested } from '../tested.js';
import type { BackTest } from './back-test.entity.js';
import { BackTests } from './back-tests.repository.js';
import { BACK_TEST_JOB } from './run-back-test.js';

export interface BackTestWish {
  readonly number?: number | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Asks for a policy to be tried on its whole past, in the background. */
@Injectable()
export class AskBackTest {
  constructor(
    private readonly book: PolicyBook,
    private readonly tested: Tested,
    private readonly checking: Checking,
    private readonly backTests: BackTests,
    private readonly jobs: Jobs,
  ) {}

  /** @throws PolicyIsUnknown, PolicyVersionIsUnknown, PolicyHasErrors */
  async execute(code: string, { number, from, to }: BackTestWish): Promise<BackTest> {
    const policy = await this.book.get(code);
    const { policy: content } =
      number === undefined ? await this.tested.draftOf(code) : await this.tested.policy({ code, number });
    const errors = (await this.checking.check(content, policy.purpose)).filter(({ severity }) => severity === 'error');
    if (errors[0]) throw policyErrors(errors, errors[0]);
    const backTest = await this.backTests.insert({
      ...{ policyId: policy.id, number: number ?? null, content, contentHash: hashOf(content) },
      ...{ periodFrom: from ?? null, periodTo: to ?? null },
    });
    await this.jobs.ask(BACK_TEST_JOB, { backTestId: backTest.id });
    return backTest;
  }
}
