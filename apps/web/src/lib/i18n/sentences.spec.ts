import { describe, expect, it } from 'vitest';

type Tree = { [key: string]: string | Tree };

const catalogues = import.meta.glob<{ default: Tree }>('/src/**/locales/*.json', { eager: true });
const sources = import.meta.glob<string>(['/src/**/*.vue', '/src/**/*.ts', '!/src/**/*.spec.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

const rooms = [...new Set(Object.keys(catalogues).map((path) => path.replace(/\/[^/]+\.json$/, '')))];

function keys(tree: Tree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keys(value, `${prefix}${key}.`),
  );
}

function sentences(tree: Tree): string[] {
  return Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : sentences(value)));
}

/** Each named thing once: a plural says the same thing twice. */
const places = (text: string) => [...new Set([...text.matchAll(/\{\w+\}/g)].map(([name]) => name))].sort();

describe.each(rooms)('the sentences in %s', (room) => {
  const zh = catalogues[`${room}/zh-CN.json`]!.default;
  const en = catalogues[`${room}/en.json`]!.default;

  it('are the same in both languages', () => {
    expect(keys(en)).toEqual(keys(zh));
  });

  it('name the same things in both languages', () => {
    expect(sentences(en).map(places)).toEqual(sentences(zh).map(places));
  });
});

describe('a page', () => {
  const known = new Set(
    rooms.flatMap((room) =>
      keys(catalogues[`${room}/zh-CN.json`]!.default).map((key) =>
        room.endsWith('/app/locales') ? key : `${room.split('/').at(-2)}.${key}`,
      ),
    ),
  );
  const used = Object.entries(sources).flatMap(([path, text]) =>
    [...text.matchAll(/\b(?:t|say)\('([\w-]+(?:\.[\w-]+)+)'/g)].map(([, key]) => `${key} (${path})`),
  );

  it('says only sentences that exist', () => {
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((use) => !known.has(use.split(' ')[0]!))).toEqual([]);
  });
});
