import type { Difference } from '@/modules/approvals/approval';
import type { Line, Milestone } from '@/modules/quotes/quote';
import type { Clause, Contract } from './contract';

/** How values are said in the reader's language. */
export interface Words {
  field(name: string): string;
  money(value: Contract['amount']): string;
  line(line: Line): string;
  payment(milestone: Milestone): string;
}

type Content = Pick<
  Contract,
  'title' | 'amount' | 'startsOn' | 'endsOn' | 'paymentTerms' | 'milestones' | 'lines' | 'clauses' | 'signingEntity'
>;

/** What an amendment makes otherwise than the version before it, member by member, in the order of the page. */
export function amendmentChanges(before: Content, after: Content, words: Words): Difference[] {
  const plain = (['title', 'startsOn', 'endsOn', 'paymentTerms'] as const).map((name) =>
    entry(name, words.field(name), before[name], after[name]),
  );
  return [
    entry('amount', words.field('amount'), words.money(before.amount), words.money(after.amount)),
    ...lineChanges(before.lines, after.lines, words),
    entry('milestones', words.field('milestones'), payments(before, words), payments(after, words)),
    entry('signingEntity', words.field('signingEntity'), before.signingEntity.name, after.signingEntity.name),
    ...plain,
    ...clauseChanges(before.clauses, after.clauses),
  ].filter((one) => one.before !== one.after);
}

/** Lines of the same product are the same line; a product that stands there twice is told apart by its turn. */
function lineChanges(before: readonly Line[], after: readonly Line[], words: Words): Difference[] {
  const [old, now] = [byTurn(before), byTurn(after)];
  return [...new Set([...old.keys(), ...now.keys()])].map((turn) => {
    const [was, is] = [old.get(turn), now.get(turn)];
    const label = (is ?? was)!.product.name;
    return entry(`lines.${turn}`, label, was && words.line(was), is && words.line(is));
  });
}

function byTurn(lines: readonly Line[]): Map<string, Line> {
  const seen = new Map<string, number>();
  return new Map(
    lines.map((line) => {
      const turn = (seen.get(line.product.id) ?? 0) + 1;
      seen.set(line.product.id, turn);
      return [`${line.product.id}.${turn}`, line];
    }),
  );
}

function clauseChanges(before: readonly Clause[], after: readonly Clause[]): Difference[] {
  const keys = new Set([...before, ...after].map(({ key }) => key));
  return [...keys].map((key) => {
    const [was, is] = [before, after].map((clauses) => clauses.find((clause) => clause.key === key));
    return entry(`clauses.${key}`, (is ?? was)!.title, was?.text, is?.text);
  });
}

const payments = ({ milestones }: Content, words: Words): string => milestones.map(words.payment).join('\n');

function entry(path: string, label: string, before?: string | null, after?: string | null): Difference {
  return { path, label, before: before || null, after: after || null };
}
