import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Who acts in the log beside the employee; in the order in which they are asked. */
export const STEPS = ['ADMINISTRATION', 'PRE_APPROVER', 'BUDGET OWNER', 'SUPERVISOR', 'DIRECTOR'] as const;
export type Step = (typeof STEPS)[number];

export interface LogEvent {
  /** SUBMITTED, SAVED, APPROVED, FINAL_APPROVED, REJECTED, or something done by the payment system. */
  readonly what: string;
  readonly by: string;
  /** Milliseconds. */
  readonly at: number;
}

export interface LogCase {
  readonly id: string;
  /** Decimal text, two decimals. */
  readonly amount: string;
  readonly events: readonly LogEvent[];
}

/** Reads an XES event log (IEEE 1849) of payment requests, packed or not, whole traces in the order of the file. */
export function readLog(path: string): LogCase[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('<trace>').slice(1).map(caseOf);
}

function caseOf(trace: string): LogCase {
  const [head = '', ...events] = trace.split('<event>');
  return {
    id: valueOf(head, 'concept:name'),
    amount: Math.max(0.01, Number(valueOf(events[0] ?? '', '(case)_RequestedAmount'))).toFixed(2),
    events: events.map(eventOf),
  };
}

function eventOf(event: string): LogEvent {
  const [, what = '', by = ''] = /^Request For Payment (\w+) by (.+)$/.exec(valueOf(event, 'concept:name')) ?? [];
  return { what: what || 'PAYMENT', by, at: Date.parse(valueOf(event, 'time:timestamp')) };
}

function valueOf(text: string, key: string): string {
  const at = text.indexOf(`key="${key}" value="`);
  const from = at + key.length + 14;
  return at < 0 ? '' : text.slice(from, text.indexOf('"', from));
}
