import { LIMITS } from '../policy.ts';
import { OTHER_DEALS } from '../matrix/window.ts';
import { fits, type FactCatalogue, type FactSpec } from '../facts.ts';
import { nameOf, type Findings, type Shape } from './findings.ts';
import { checkSeating, type Terms } from './seating.ts';

/** Whether every table can be read: axes are facts that can be one, cells name levels and coordinates of their axes. */
export function checkMatrices(terms: Terms): void {
  for (const [key, item] of Object.entries(terms.matrices)) {
    const matrix = terms.found.record(item, `matrices.${key}`);
    if (matrix) checkMatrixShape(matrix, `matrices.${key}`, terms);
  }
}

function checkMatrixShape(matrix: Shape, path: string, terms: Terms): void {
  const { found, facts } = terms;
  found.title(matrix['title'], `${path}.title`);
  const axes = checkDimensions(matrix['dimensions'], `${path}.dimensions`, terms);
  const listed = found.array(matrix['levels'], `${path}.levels`, 1);
  const levels = listed.flatMap((item, index) => {
    const level = found.record(item, `${path}.levels[${index}]`);
    // The lowest level may ask nobody: what the submitter may grant by himself. Above it somebody has to be asked.
    const least = index === 0 && listed.length > 1 ? 0 : 1;
    if (level) checkSeating(level, `${path}.levels[${index}]`, terms, least);
    return level ? [level['key']] : [];
  });
  for (const [index, item] of found.array(matrix['cells'], `${path}.cells`, 1).entries()) {
    const at = `${path}.cells[${index}]`;
    const cell = found.record(item, at);
    if (!cell) continue;
    if (!levels.includes(cell['requires']))
      found.add(`${at}.requires`, 'matrix_level_unknown', { level: cell['requires'] });
    const where = found.record(cell['where'], `${at}.where`) ?? {};
    for (const [fact, value] of Object.entries(where))
      checkCoordinate(value, axes.get(fact), `${at}.where.${fact}`, found);
  }
  if (matrix['window'] !== undefined) checkWindow(matrix['window'], `${path}.window`, facts, found);
}

function checkDimensions(value: unknown, path: string, { facts, found }: Terms): ReadonlyMap<string, FactSpec> {
  const axes = new Map<string, FactSpec>();
  for (const [index, item] of found.array(value, path, 1).entries()) {
    const at = `${path}[${index}]`;
    const dimension = found.record(item, at);
    if (!dimension) continue;
    const { fact, worse } = dimension;
    const spec = typeof fact === 'string' && Object.hasOwn(facts, fact) ? facts[fact] : undefined;
    if (worse !== undefined) found.oneOf(worse, ['lower', 'higher'], `${at}.worse`);
    if (!spec) found.add(at, 'fact_undeclared', { field: fact });
    else if (!isAxis(spec) || axes.has(nameOf(fact))) found.add(at, 'matrix_fact_unfit', { field: fact });
    else axes.set(nameOf(fact), spec);
  }
  return axes;
}

function isAxis({ type }: FactSpec): boolean {
  return type === 'enum' || type === 'choices' || type === 'boolean' || isNumeric(type);
}

function isNumeric(type: FactSpec['type']): boolean {
  return type === 'ratio' || type === 'integer' || type === 'money';
}

function checkCoordinate(value: unknown, spec: FactSpec | undefined, path: string, found: Findings): void {
  if (!spec) return found.add(path, 'matrix_fact_unfit', {});
  if (!isNumeric(spec.type)) {
    for (const item of found.array(value, path, 1))
      if (!fits(spec, spec.type === 'choices' ? [item] : item)) found.add(path, 'value_wrong', { value: item });
    return;
  }
  const band = found.record(value, path);
  for (const end of ['from', 'below']) {
    const bound = band?.[end];
    if (bound !== undefined && !fits(spec, bound)) found.add(`${path}.${end}`, 'value_wrong', { value: bound });
  }
}

function checkWindow(value: unknown, path: string, facts: FactCatalogue, found: Findings): void {
  const window = found.record(value, path);
  if (!window) return;
  found.integer(window['days'], `${path}.days`, 1, LIMITS.windowDays);
  if (window['by'] !== undefined) found.oneOf(window['by'], ['customer', 'group'], `${path}.by`);
  for (const purpose of window['purposes'] === undefined ? [] : found.array(window['purposes'], `${path}.purposes`, 1))
    found.text(purpose, `${path}.purposes`);
  // Without it nothing would ever be counted in, and the window be an empty promise.
  if (facts[OTHER_DEALS]?.type !== 'deals') found.add(path, 'fact_undeclared', { field: OTHER_DEALS });
  for (const member of ['sum', 'least', 'most']) {
    for (const field of window[member] === undefined ? [] : found.array(window[member], `${path}.${member}`)) {
      const spec = Object.hasOwn(facts, nameOf(field)) ? facts[nameOf(field)] : undefined;
      if (!spec || !isNumeric(spec.type) || !isStated(nameOf(field), facts))
        found.add(`${path}.${member}`, 'matrix_fact_unfit', { field });
    }
  }
}

/** What the other deals never state would be unknown together as soon as there is one. */
function isStated(field: string, facts: FactCatalogue): boolean {
  const deals = facts[OTHER_DEALS];
  return deals?.type !== 'deals' || !Array.isArray(deals.counts) || deals.counts.includes(field);
}
