import { describe, expect, it } from 'vitest';
import { ADMINISTRATIVE, AREAS, OBJECTS, PERMISSIONS } from './permission-catalogue.js';
import { ROLES } from './shipped-roles.js';

describe('the list of permissions in the documentation', () => {
  it('is the catalogue; written again with vitest -u', async () => {
    await expect(list()).toMatchFileSnapshot('../../../../../../docs/permissions.md');
  });
});

describe('a permission', () => {
  it('belongs to an area, has a code of its own, and is said in both languages', () => {
    expect(new Set(PERMISSIONS.map(({ code }) => code)).size).toBe(PERMISSIONS.length);
    for (const { code, object, name, allows } of PERMISSIONS) {
      expect(
        object.areas.every((area) => area in AREAS),
        code,
      ).toBe(true);
      expect(name.zh + allows.zh, code).toMatch(/^[\u4e00-\u9fff，、]+$/);
      expect(name.en + allows.en, code).toMatch(/^[\x20-\x7e]+$/);
    }
  });
});

describe('what makes somebody an administrator', () => {
  it('is anything of an office: every administrator holds some of it, and nobody else', () => {
    const holding = ROLES.filter(({ permissions }) => permissions.some((each) => ADMINISTRATIVE.includes(each)));
    expect(holding.map(({ code }) => code).sort()).toEqual([
      'administrator',
      'audit-administrator',
      'privacy-officer',
      'security-administrator',
      'system-administrator',
    ]);
  });
});

function list(): string {
  const lines = [
    '# Permissions',
    '',
    'Written from the catalogue; a test compares it. Each is held by a role, and asked for by a route.',
  ];
  for (const [area, name] of Object.entries(AREAS)) {
    lines.push('', `## ${name.zh} · ${name.en}`, '');
    const objects = OBJECTS.filter(({ areas }) => areas[0] === area);
    if (objects.length === 0) lines.push('No room of this area asks for a permission yet.');
    for (const each of PERMISSIONS.filter(({ object }) => objects.includes(object))) {
      const office = each.office ? ` (${each.office} administrator)` : '';
      lines.push(`- \`${each.code}\`: ${each.allows.zh} · ${each.allows.en}${office}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
