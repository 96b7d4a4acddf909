import { formatZhe, Money } from '@countersign/kernel';
import type {
  Counterfactual,
  FactCatalogue,
  FactValue,
  OtherDeal,
  OtherDeals,
  Reason,
} from '@countersign/approval-engine';
import { say } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import { positionName } from './approvals.texts.js';
import type { Names } from './org-directory.js';

/** A reason with its numbers and names, and the sentence they make. */
export interface Explained {
  code: string;
  params: Record<string, unknown>;
  text: string;
}

/** Puts the engine's reasons into the reader's language. */
export class Explanation {
  constructor(
    private readonly facts: FactCatalogue,
    private readonly names: Names,
    private readonly locale: Locale,
    /** Facts of which the reader may only know that they were asked about. */
    private readonly guarded: ReadonlySet<string> = new Set(),
  ) {}

  reasons(reasons: readonly Reason[]): Explained[] {
    return reasons.map((reason) => {
      const field = String(reason.params['field'] ?? '');
      if (this.guarded.has(field))
        return {
          code: reason.code,
          params: { field },
          text: this.say('approval.why.guarded', { label: this.label(field) }),
        };
      return { code: reason.code, params: { ...reason.params }, text: this.sentence(reason) };
    });
  }

  /** @param isPlanned whether the node is on the route, so that the change would spare it */
  counterfactual(change: Counterfactual | null, isPlanned: boolean): { text: string } | null {
    if (!change || this.guarded.has(change.field)) return null;
    const { field, actual, becomes, otherwise } = change;
    const how = !otherwise ? '' : actual === null ? '_known' : '_otherwise';
    return {
      text: this.say(`approval.if.${isPlanned ? 'spared' : 'needed'}${how}`, {
        label: this.label(field),
        actual: this.fact(field, actual),
        becomes: this.fact(field, becomes),
      }),
    };
  }

  /** A fact with its value as this reader may know it; of other deals no more than which they are. */
  stated(field: string, value: FactValue | null): { key: string; label: string; value: unknown; text: string } {
    const label = this.label(field);
    if (this.guarded.has(field)) return { key: field, label, value: null, text: this.say('approval.guarded') };
    const known = isOtherDeals(value) ? value.deals.map(({ number }) => number) : value;
    return { key: field, label, value: known, text: this.fact(field, value) };
  }

  label(field: string): string {
    return this.facts[field]?.label[this.locale] ?? field;
  }

  position(code: string | null): string {
    return positionName(code, this.names.positions, this.locale);
  }

  /** A value as people write it: 4.8 折, ¥150,000.00, 是. */
  fact(field: string, value: unknown): string {
    const spec = this.facts[field];
    const type = spec?.type;
    if (value === null || value === undefined) return this.say('approval.unknown');
    if (typeof value === 'boolean') return this.say(value ? 'approval.yes' : 'approval.no');
    if (type === 'ratio' && typeof value === 'number') return formatZhe(value, this.locale);
    if (type === 'money') return amount(value as FactValue);
    if (spec?.type === 'integer' && spec.unit === 'percent') return `${(Number(value) / 100).toFixed(2)}%`;
    if (isOtherDeals(value)) return this.deals(value.deals) || this.say('approval.none');
    if (Array.isArray(value))
      return value.length > 0 ? value.map((item) => this.fact(field, item)).join('、') : this.say('approval.none');
    if (spec && 'values' in spec) return spec.labels?.[String(value)]?.[this.locale] ?? String(value);
    if (type === 'id') return this.names.people.get(String(value)) ?? String(value);
    return type === 'codes' ? this.position(String(value)) : String(value);
  }

  private sentence({ code, params }: Reason): string {
    const field = String(params['field'] ?? '');
    if (typeof params['value'] === 'boolean' && params['op'] !== 'isNull') {
      return this.say('approval.why.flag', { label: this.label(field), actual: this.fact(field, params['actual']) });
    }
    return this.say(`approval.why.${code}`, {
      ...params,
      ...(field ? this.comparison(field, params) : this.who(params)),
    });
  }

  private comparison(field: string, { op, value, actual, days, deals }: Reason['params']): Record<string, unknown> {
    return {
      label: this.together(field, days, deals),
      op: this.say(`approval.op.${String(op)}`),
      value: this.fact(field, value),
      actual: this.fact(field, actual),
    };
  }

  /** What was counted, with the deals that were counted in. */
  private together(field: string, days: unknown, deals: unknown): string {
    const label = this.label(field);
    if (!Array.isArray(deals) || deals.length === 0) return label;
    return this.say('approval.why.together', { label, days, deals: this.deals(deals as readonly CountedDeal[]) });
  }

  private deals(deals: readonly CountedDeal[]): string {
    return deals
      .map(({ number, on }) => this.say('approval.deal', { number, on }))
      .join(this.locale === 'en' ? ', ' : '、');
  }

  private who({ person, position, positions, departmentName }: Reason['params']): Record<string, unknown> {
    const seats = Array.isArray(positions)
      ? positions.map((code) => this.position(String(code))).join('、')
      : this.position(position ? String(position) : null);
    return {
      personName: this.names.people.get(String(person)) ?? '',
      positionName: seats,
      place: typeof departmentName === 'string' ? departmentName : seats,
      departmentName: departmentName ?? '',
    };
  }

  private say(code: string, params: Record<string, unknown> = {}): string {
    return say(code, params, this.locale);
  }
}

type CountedDeal = Pick<OtherDeal, 'number' | 'on'>;

function isOtherDeals(value: unknown): value is OtherDeals {
  return typeof value === 'object' && value !== null && 'deals' in value;
}

function amount(value: FactValue): string {
  const money = Money.parse(value).toJSON();
  const [whole = '', cents = '00'] = money.amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${money.currency === 'CNY' ? '¥' : `${money.currency} `}${grouped}.${cents}`;
}
