import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { isUuid } from '../../../platform/database/ids.js';
import { moneyView } from '../../../platform/http/money.dto.js';
import type { Locale } from '../../../platform/http/locale.js';
import type { BackTest } from './back-test.entity.js';
import {
  backTestView,
  type BackTestReportView,
  type BackTestsView,
  type BackTestView,
  type HiddenSumView,
} from './back-test.view.js';
import { BackTests } from './back-tests.repository.js';
import { ChangedSubmissions, type ExposedSum } from './changed-submissions.repository.js';
import type { Report } from './report.js';

/** Fewer deals than this have no sum: it would tell what one of them is worth. */
export const FEWEST = 5;
const PAGE = 20;

/** Back-tests as this reader may read them: counts over everything, and by name and sum what her own reach shows. */
@Injectable()
export class ShowBackTests {
  constructor(
    private readonly backTests: BackTests,
    private readonly changed: ChangedSubmissions,
  ) {}

  /** @throws RowIsMissing */
  async page(policyId: string, before: string | null, locale: Locale): Promise<BackTestsView> {
    if (before !== null && !isUuid(before)) throw new RowIsMissing({ type: 'back-test', id: before });
    const rows = await this.backTests.ofPolicy(policyId, before, PAGE + 1);
    return { items: await this.execute(rows.slice(0, PAGE), locale), more: rows.length > PAGE };
  }

  async execute(rows: readonly BackTest[], locale: Locale): Promise<BackTestView[]> {
    const ids = rows.filter(({ report }) => report !== null).map(({ id }) => id);
    const [visible, counts, sums] = [
      await this.changed.visible(ids),
      await this.changed.counts(ids),
      await this.changed.sums(ids),
    ];
    return rows.map((row) => {
      if (!row.report) return backTestView(row, null, locale);
      const of = <T extends { readonly backTestId: string }>(list: readonly T[]): T[] =>
        list.filter(({ backTestId }) => backTestId === row.id);
      const listed = (kind: string) => of(visible).flatMap((each) => (each.kind === kind ? [each.detail] : []));
      const [seen] = of(counts);
      const parts = {
        changes: listed('change'),
        unfaithful: listed('unfaithful'),
        seen: of(sums.seen),
        all: of(sums.all),
      };
      const view = reportView(row.report as Report, {
        ...parts,
        changed: seen?.changes ?? 0,
        exposed: seen?.exposed ?? 0,
      });
      return backTestView(row, view, locale);
    });
  }
}

interface Seen extends Pick<BackTestReportView, 'changes' | 'unfaithful'> {
  readonly seen: readonly ExposedSum[];
  readonly all: readonly ExposedSum[];
  /** How many of either the reader may see. */
  readonly changed: number;
  readonly exposed: number;
}

function reportView(report: Report, { changes, unfaithful, seen, all, changed, exposed }: Seen): BackTestReportView {
  const money = (which: 'amount' | 'discount') => seen.map((sum) => moneyView(sum[which], sum.currency)!);
  return {
    ...report,
    ...{ changes, unfaithful, hiddenChanges: report.changed - changed, unfaithfulTotal: report.unfaithful },
    exposed: {
      deals: report.exposed.deals,
      ...{ amount: money('amount'), discount: money('discount') },
      hidden: report.exposed.deals - exposed,
      hiddenSums: all.flatMap((total) =>
        hiddenSum(
          total,
          seen.find(({ currency }) => currency === total.currency),
        ),
      ),
    },
  };
}

/** The magnitude of what is hidden: a power of ten says how much it is about, and nothing of any single deal. */
function hiddenSum(total: ExposedSum, seen: ExposedSum | undefined): HiddenSumView[] {
  const deals = total.deals - (seen?.deals ?? 0);
  if (deals < FEWEST) return [];
  const rest = (which: 'amount' | 'discount'): number => Number(total[which]) - Number(seen?.[which] ?? 0);
  return [
    { currency: total.currency, amountBelow: powerAbove(rest('amount')), discountBelow: powerAbove(rest('discount')) },
  ];
}

function powerAbove(value: number): string {
  return `1${'0'.repeat(Math.max(4, Math.trunc(Math.abs(value)).toString().length))}`;
}
