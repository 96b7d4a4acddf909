import { Injectable } from '@nestjs/common';
import { packOf, type Pack } from '@countersign/approval-engine';
import { RoutingDirectory, type PolicyTests } from '../../approvals/index.js';
import { PolicyIsUnknown } from '../policies.errors.js';
import { PolicyBook } from '../policy-book.repository.js';
import { TestCases } from '../test-cases.js';
import { PackCalendars } from './pack-calendars.js';
import { PackSignatures } from './pack-signatures.js';

/** A version as a file that another house can read, check and test, and that says whose it is. */
@Injectable()
export class ExportPack {
  constructor(
    private readonly book: PolicyBook,
    private readonly testCases: TestCases,
    private readonly directory: RoutingDirectory,
    private readonly calendars: PackCalendars,
    private readonly signatures: PackSignatures,
  ) {}

  /** @throws PolicyIsUnknown, PolicyVersionIsUnknown */
  async execute(code: string, number: number | null): Promise<Pack> {
    const policy = await this.book.get(code);
    const version = number === null ? await this.book.latest(code) : await this.book.version(code, number);
    if (!version) throw new PolicyIsUnknown({ code });
    const tests = version.tests.cases.length > 0 ? version.tests : await this.testCases.of(policy);
    const content = { purpose: policy.purpose, policy: version.content, ...(await this.sampled(tests)) };
    return this.signatures.sign(packOf({ ...content, calendar: await this.calendars.ours() }));
  }

  /** A pack's cases are about one organisation: the sample they came with, else the house as it is today. */
  private async sampled({ cases, organisation }: PolicyTests): Promise<Pick<Pack, 'cases' | 'organisation'>> {
    const sample = organisation ?? (await this.directory.asItIs());
    const known = new Set(sample.people.map(({ id }) => id));
    return { cases: cases.filter(({ submitter }) => known.has(submitter)), organisation: sample };
  }
}
