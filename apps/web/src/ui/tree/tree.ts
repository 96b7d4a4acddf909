/** A line of a tree as it is shown: what is folded away has none. */
export interface TreeLine<Node> {
  node: Node;
  depth: number;
  parentId: string | null;
  hasChildren: boolean;
  isOpen: boolean;
  /** Its place among its siblings, from 1, and how many they are. */
  place: number;
  siblings: number;
}

export interface TreeNode {
  id: string;
  parentId: string | null;
}

/** Children by parent; whatever points to a parent that is not there stands at the top. */
export function childrenOf<Node extends TreeNode>(nodes: readonly Node[]): Map<string | null, Node[]> {
  const known = new Set(nodes.map(({ id }) => id));
  const children = new Map<string | null, Node[]>();
  for (const node of nodes) {
    const above = node.parentId !== null && known.has(node.parentId) ? node.parentId : null;
    children.set(above, [...(children.get(above) ?? []), node]);
  }
  return children;
}

/** @param isOpen whether the children of a node are shown */
export function linesOf<Node extends TreeNode>(
  children: Map<string | null, Node[]>,
  isOpen: (id: string) => boolean,
): TreeLine<Node>[] {
  const walk = (parentId: string | null, depth: number): TreeLine<Node>[] => {
    const siblings = children.get(parentId) ?? [];
    return siblings.flatMap((node, at) => {
      const hasChildren = children.has(node.id);
      const open = hasChildren && isOpen(node.id);
      const line = { node, depth, parentId, hasChildren, isOpen: open, place: at + 1, siblings: siblings.length };
      return [line, ...(open ? walk(node.id, depth + 1) : [])];
    });
  };
  return walk(null, 0);
}

/** A node and everything below it. */
export function withBelow<Node extends TreeNode>(children: Map<string | null, Node[]>, id: string): Set<string> {
  const found = new Set([id]);
  for (const each of found) for (const child of children.get(each) ?? []) found.add(child.id);
  return found;
}

/** A node's parents, the nearest first. */
export function above<Node extends TreeNode>(nodes: readonly Node[], id: string): string[] {
  const parents = new Map(nodes.map((node) => [node.id, node.parentId]));
  const found: string[] = [];
  for (let up = parents.get(id); up && !found.includes(up); up = parents.get(up)) found.push(up);
  return found;
}
