import type { FactCatalogue, Policy, Text } from '@countersign/approval-engine';
import type { Locale } from '../../../platform/http/locale.js';
import type { Names } from '../../approvals/index.js';
import type { Found, NamedFinding } from '../found.js';
import { nameAt, placesIn, type Place } from './places.js';
import { PolicyWords } from './policy-words.js';
import './part.texts.js';

/** Says of everything that was found where it is and what it is about by the names that people know. */
export function nameFindings(found: readonly Found[], content: unknown, names: Names): NamedFinding[] {
  const [zh, en] = [new Naming(content, names, 'zh-CN'), new Naming(content, names, 'en')];
  return found.map((each) => {
    const submitter = each.witness?.['submitter'];
    const name = typeof submitter === 'string' ? names.people.get(submitter) : undefined;
    return {
      ...each,
      where: { 'zh-CN': zh.where(each.path), en: en.where(each.path) },
      words: wordsOf(each, zh, en),
      submitter: name === undefined ? null : { id: String(submitter), name },
    };
  });
}

function wordsOf({ params }: Found, zh: Naming, en: Naming): Record<string, Text> {
  const said = ['field', 'code', 'op', 'level', 'matrix'].filter((name) => typeof params[name] === 'string');
  return Object.fromEntries(
    said.map((name) => {
      const code = String(params[name]);
      return [name, { 'zh-CN': zh.word(name, code), en: en.word(name, code) }];
    }),
  );
}

/** A policy in one language, however unfinished it is: what cannot be read has no name. */
class Naming {
  private readonly words: PolicyWords;
  private readonly places: readonly Place[];

  constructor(content: unknown, names: Names, locale: Locale) {
    const facts = (content as { facts?: unknown } | null)?.facts;
    this.words = new PolicyWords((typeof facts === 'object' && facts ? facts : {}) as FactCatalogue, names, locale);
    try {
      this.places = placesIn(content as Policy, this.words);
    } catch {
      this.places = [];
    }
  }

  where(path: string): string {
    return nameAt(this.places, path) || path;
  }

  word(kind: string, code: string): string {
    if (kind === 'field') return this.words.fact(code);
    if (kind === 'code') return this.words.position(code);
    if (kind === 'op') return this.words.word('operators', code);
    const keys = this.places.find((place) => place.keys.endsWith(` › ${code}`));
    return keys?.name.split(' › ').at(-1) ?? code;
  }
}
