import { cpus } from 'node:os';

/** The figures of one run as Markdown. */
export function scopeReport({ size, rows, reorganised, load }) {
  const { seconds, seenBefore, seenAfter, rewritten } = reorganised;
  return [
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, load average ${load.map((each) => each.toFixed(1)).join(' → ')};`,
    `${size.people} people, ${size.customers} customers, ${size.activities} activities; the median of ${size.times}, both sides in turns.`,
    '',
    '| Statement | as | owners | under the scope | owners written out | ratio | aim | found | read whole | round trips | of them for the check |',
    '|---|---|--:|--:|--:|--:|--:|---|---|--:|--:|',
    ...rows.map(line),
    '',
    `${size.moved} people moved into another division in ${seconds.toFixed(2)} s (aim: 2); of the first of them its head counted ${seenBefore} customers before and ${seenAfter} at her next request; business rows written again: ${rewritten ? 'some' : 'none'}.`,
    '',
  ].join('\n');
}

function line({ what, who, width, scoped, written, ratio, aim, same, whole, trips, ofTheCheck }) {
  const cells = [what, who, width, `${scoped.toFixed(2)} ms`, `${written.toFixed(2)} ms`, ratio.toFixed(2), aim];
  cells.push(same ? 'the same' : 'MORE OR LESS', whole.join(', ') || 'nothing', trips || '–', trips ? ofTheCheck : '–');
  return `| ${cells.join(' | ')} |`;
}
