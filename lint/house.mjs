// The house's own rules, for what no published rule says. Each stands beside the room it holds for in `.oxlintrc.json`.

const noWallClock = {
  create: (context) => {
    const report = (node) => context.report({ node, message: 'Time comes from platform/clock.' });
    return {
      NewExpression: (node) => {
        if (node.callee.name === 'Date' && node.arguments.length === 0) report(node);
      },
      CallExpression: ({ callee }) => {
        if (callee.object?.name === 'Date' && callee.property?.name === 'now') report(callee);
      },
    };
  },
};

const noShouting = {
  create: (context) => ({
    VariableDeclarator: ({ id }) => {
      if (/^[A-Z][A-Z0-9_]+$/.test(id.name ?? ''))
        context.report({ node: id, message: 'Our own constants are written in camelCase.' });
    },
  }),
};

export default { meta: { name: 'house' }, rules: { 'no-wall-clock': noWallClock, 'no-shouting': noShouting } };
