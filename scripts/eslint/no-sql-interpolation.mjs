/** Where text becomes SQL. `orderBy` too: TypeORM passes it through as it is. */
const DOORS = new Set([
  'query',
  'where',
  'andWhere',
  'orWhere',
  'having',
  'orderBy',
  'addOrderBy',
  'select',
  'addSelect',
]);

/** `SqlParameters.add(value)` answers with a placeholder, whatever the value is. */
const isPlaceholder = ({ callee }) => callee.type === 'MemberExpression' && callee.property.name === 'add';

/** Follows an expression back to where its text comes from; true when that is what somebody handed in. */
const COMES_FROM_OUTSIDE = {
  TemplateLiteral: (node, trace) => node.expressions.some(trace),
  BinaryExpression: (node, trace) => node.operator === '+' && [node.left, node.right].some(trace),
  LogicalExpression: (node, trace) => [node.left, node.right].some(trace),
  ConditionalExpression: (node, trace) => [node.consequent, node.alternate].some(trace),
  MemberExpression: (node, trace) => trace(node.object),
  TSAsExpression: (node, trace) => trace(node.expression),
  TSNonNullExpression: (node, trace) => trace(node.expression),
  CallExpression(node, trace) {
    if (isPlaceholder(node)) return false;
    if (node.callee.type === 'MemberExpression') return trace(node.callee.object);
    return node.callee.name === 'String' && node.arguments.some(trace);
  },
};

function definitionOf(name, scope) {
  for (let at = scope; at; at = at.upper) {
    const [definition] = at.set.get(name)?.defs ?? [];
    if (definition) return definition;
  }
  return undefined;
}

function tracer(scope) {
  const trace = (node) => {
    if (node.type !== 'Identifier') return COMES_FROM_OUTSIDE[node.type]?.(node, trace) ?? false;
    const definition = definitionOf(node.name, scope);
    if (definition?.type === 'Parameter') return true;
    return definition?.type === 'Variable' && definition.node.init ? trace(definition.node.init) : false;
  };
  return trace;
}

/** What a caller hands in goes into SQL as a parameter, never as text. */
export const noSqlInterpolation = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { interpolated: 'What was handed in stands in the SQL text: pass it as a parameter ($1, :name).' },
  },
  create(context) {
    return {
      CallExpression(node) {
        const name = node.callee.type === 'MemberExpression' ? node.callee.property.name : undefined;
        const [text] = node.arguments;
        if (!text || !DOORS.has(name) || !isComposed(text, context.sourceCode.getScope(node))) return;
        if (tracer(context.sourceCode.getScope(node))(text)) context.report({ node: text, messageId: 'interpolated' });
      },
    };
  },
};

/** A whole statement may be handed on; it is the composing of one that goes wrong. */
function isComposed(node, scope) {
  if (node.type !== 'Identifier') return node.type === 'TemplateLiteral' || node.type === 'BinaryExpression';
  const definition = definitionOf(node.name, scope);
  return definition?.type === 'Variable' && Boolean(definition.node.init) && isComposed(definition.node.init, scope);
}
