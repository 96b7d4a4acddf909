const VERBS = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete']);
const MOST = 5;

const nameOf = ({ expression }) => (expression.type === 'CallExpression' ? expression.callee.name : expression.name);
const isDoor = (member) => (member.decorators ?? []).some((decorator) => VERBS.has(nameOf(decorator)));

/** A controller is one noun: with a sixth verb it has become two. */
export const controllerVerbs = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { many: `{{count}} verbs on one controller, at most ${MOST}: which of them belong to another noun?` },
  },
  create(context) {
    return {
      ClassBody(node) {
        const count = node.body.filter(isDoor).length;
        if (count > MOST) context.report({ node: node.parent.id ?? node, messageId: 'many', data: { count } });
      },
    };
  },
};
