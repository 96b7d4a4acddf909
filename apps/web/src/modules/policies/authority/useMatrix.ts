import { takenKeys } from '../blank';
import { freshKey } from '../copy';
import type { Designer } from '../designer/useDesigner';
import type { Matrix, PolicyContent, Seating } from '../policy';
import { withoutLevel } from './grid';

/** Changes of the tables of a policy. */
export function useMatrices(designer: Designer) {
  function set(key: string, matrix: Matrix, tag: string | null = null): void {
    designer.edit((all) => ({ ...all, matrices: { ...all.matrices, [key]: matrix } }), tag && `matrix-${key}-${tag}`);
  }

  function add(): string {
    const all = designer.content.value;
    const key = freshKey('matrix', new Set(Object.keys(all.matrices ?? {})));
    set(key, newMatrix(all));
    return key;
  }

  function discard(key: string): void {
    designer.edit((all) => {
      const { [key]: _, ...matrices } = all.matrices ?? {};
      return { ...all, matrices };
    });
  }

  function addLevel(key: string, matrix: Matrix): string {
    const level = newLevel(designer.content.value);
    set(key, { ...matrix, levels: [...matrix.levels, level] });
    return level.key;
  }

  /** The lowest level, with nobody in it: what the submitter may grant by himself. */
  function addFree(key: string, matrix: Matrix): string {
    const level = freeLevel(designer.content.value);
    set(key, { ...matrix, levels: [level, ...matrix.levels] });
    return level.key;
  }

  return {
    set,
    add,
    discard,
    addLevel,
    addFree,
    dropLevel: (key: string, matrix: Matrix, level: string) => set(key, withoutLevel(matrix, level)),
  };
}

function newMatrix(content: PolicyContent): Matrix {
  const [fact] = Object.entries(content.facts).find(([, { type }]) => type === 'ratio') ?? [];
  const level = newLevel(content);
  return {
    title: { 'zh-CN': '权限矩阵', en: 'Authority matrix' },
    dimensions: fact ? [{ fact, worse: 'lower' }] : [],
    levels: [level],
    cells: [{ where: {}, requires: level.key }],
  };
}

function newLevel(content: PolicyContent): Seating {
  return {
    key: freshKey('level', takenKeys(content)),
    title: { 'zh-CN': '部门负责人', en: 'Head of the department' },
    mode: 'single',
    approvers: [{ by: 'departmentHead' }],
  };
}

function freeLevel(content: PolicyContent): Seating {
  return {
    key: freshKey('own-authority', takenKeys(content)),
    title: { 'zh-CN': '自审核', en: 'Own authority' },
    mode: 'single',
    approvers: [],
  };
}

/** Whether a level lets deals pass without asking anybody. */
export const asksNobody = ({ approvers }: Pick<Seating, 'approvers'>): boolean => approvers.length === 0;
