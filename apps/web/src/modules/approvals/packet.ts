import type { Money } from '@/lib/format';
import type { ShownLine } from '@/modules/quotes/LinesTable.vue';
import type { Milestone } from '@/modules/quotes/quote';
import type { Approval } from './approval';

interface FrozenLine {
  position: number;
  productCode: string;
  productName: string;
  description: string;
  unit: string;
  quantity: string;
  listPrice: string | null;
  netPrice: string;
  ratio: number | null;
  netTotal: string;
  material: boolean | null;
}

interface FrozenClause {
  key: string;
  title: string;
  text: string;
  standard?: boolean;
  templateText?: string | null;
}

interface Frozen {
  currency?: string;
  customer?: { name: string | null; number: string; creditCode: string | null };
  contact?: string | null;
  opportunity?: string | null;
  signingEntity?: string;
  validUntil?: string;
  paymentTerms?: string;
  milestones?: Milestone[];
  justification?: string;
  note?: string;
  lines?: FrozenLine[];
  clauses?: FrozenClause[];
  totals?: Record<'net' | 'netExcludingTax' | 'tax', string> & {
    list: string | null;
    ratio: number | null;
    worstRatio: number | null;
  };
}

/** A publication of rules is no paper with files; where the content is hidden, so are they. */
export function hasFiles({ subjectType, snapshot }: Pick<Approval, 'subjectType' | 'snapshot'>): boolean {
  return subjectType !== 'policy' && Object.keys(snapshot ?? {}).length > 0;
}

/** A frozen packet as pages show it: amounts with their currency, the line that decides named. */
export function packetOf(snapshot: Record<string, unknown>) {
  const { currency = 'CNY', lines = [], clauses = [], totals, ...frozen } = snapshot as Frozen;
  const money = (amount: string | null): Money | null => (amount === null ? null : { amount, currency });
  return {
    ...frozen,
    clauses,
    lines: lines.map((line) => lineOf(line, money)),
    worstKey: worstOf(lines, totals?.ratio ?? null),
    totals: totals && {
      list: money(totals.list),
      net: money(totals.net)!,
      netExcludingTax: money(totals.netExcludingTax)!,
      tax: money(totals.tax)!,
      ratio: totals.ratio,
      worstRatio: totals.worstRatio,
    },
  };
}

function lineOf(line: FrozenLine, money: (amount: string | null) => Money | null): ShownLine {
  const { position, productCode, productName, description, unit, quantity, ratio } = line;
  return {
    ...{ key: String(position), code: productCode, name: productName, description, unit, quantity, ratio },
    listPrice: money(line.listPrice),
    netPrice: money(line.netPrice)!,
    netTotal: money(line.netTotal)!,
    gift: Number(line.netPrice) === 0,
  };
}

/** The material line below the total's ratio that decides the route; null where the total does. */
function worstOf(lines: FrozenLine[], total: number | null): string | null {
  const candidates = lines.filter(
    ({ material, ratio }) => material && ratio !== null && total !== null && ratio < total,
  );
  const [worst] = candidates.sort((one, other) => one.ratio! - other.ratio!);
  return worst ? String(worst.position) : null;
}
