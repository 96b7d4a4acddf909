import { byArea, TRAITS, type Catalogue, type PermissionObject, type Role } from './role';

/** One thing that roles may differ in, and what each of them says of it. */
export interface Line {
  key: string;
  label: string;
  cells: string[];
}

export interface Section {
  title: string;
  lines: Line[];
}

const YES = '✓';
const NO = '—';

/** Everything a role says beside its names: whose rows, what may be done, which fields less than written, what it belongs to. */
export function compared(roles: readonly Role[], catalogue: Catalogue, say: (key: string) => string): Section[] {
  const cellsOf = (cell: (role: Role) => string): string[] => roles.map(cell);
  const scopeName = (code = 'none') => catalogue.scopes.find((scope) => scope.code === code)?.name ?? code;
  const sees = catalogue.modules.map(({ code, name }) => ({
    key: `scope ${code}`,
    label: name,
    cells: cellsOf(({ scopes }) => scopeName(scopes[code])),
  }));
  const may = byArea(catalogue).map(({ area, objects }) => ({
    title: area.name,
    lines: objects.flatMap((object) => permissionLines(object, cellsOf)),
  }));
  const fields = catalogue.objects.flatMap((object) =>
    object.fields.map((field) => {
      const key = `${object.code}.${field.code}`;
      const access = (role: Role) => say(`roles.access.${role.fields[key] ?? 'write'}`);
      return { key: `field ${key}`, label: `${object.name} · ${field.name}`, cells: cellsOf(access) };
    }),
  );
  const traits = TRAITS.map((trait) => ({
    key: `trait ${trait}`,
    label: say(`roles.trait.${trait}`),
    cells: cellsOf((role) => (role.traits.includes(trait) ? YES : NO)),
  }));
  return [
    { title: say('roles.sees'), lines: sees },
    ...may,
    { title: say('roles.fields'), lines: fields },
    { title: say('roles.traits'), lines: traits },
  ];
}

function permissionLines(object: PermissionObject, cellsOf: (cell: (role: Role) => string) => string[]): Line[] {
  return object.permissions.map(({ code, name }) => ({
    key: code,
    label: `${object.name} · ${name}`,
    cells: cellsOf(({ permissions }) => (permissions.includes(code) ? YES : NO)),
  }));
}

/** What they differ in, and no section that holds nothing of it. */
export function differing(sections: readonly Section[]): Section[] {
  return sections
    .map(({ title, lines }) => ({ title, lines: lines.filter(({ cells }) => new Set(cells).size > 1) }))
    .filter(({ lines }) => lines.length > 0);
}
