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

/** A day or an instant, which the sentence words itself. */
const inTime = /^_?(on|at|since|until|from|to)$|(On|At)$/;

/** The strings of a type, under the name of what has them; a function in it has parameters of its own. */
function* stringsIn(type, name) {
  if (type?.type === 'TSStringKeyword' && !inTime.test(name)) yield type;
  if (type === null || typeof type !== 'object' || type.type === 'TSFunctionType') return;
  const called = type.type === 'TSPropertySignature' ? (type.key.name ?? name) : name;
  for (const [key, part] of Object.entries(type))
    if (key !== 'parent') for (const each of Array.isArray(part) ? part : [part]) yield* stringsIn(each, called);
}

const noRawWords = {
  create: (context) => {
    const message = 'Words from outside are Plain, parts of a sentence Phrase, what stands on a button OneLine.';
    const check = ({ params }) => {
      for (const param of params) {
        const taken = param.type === 'AssignmentPattern' ? param.left : param;
        for (const node of stringsIn(taken.typeAnnotation?.typeAnnotation, taken.name ?? ''))
          context.report({ node, message });
      }
    };
    return {
      ArrowFunctionExpression: check,
      FunctionDeclaration: check,
      FunctionExpression: check,
      TSFunctionType: check,
    };
  },
};

const madeAtHome = new Set(['Phrase', 'Plain', 'OneLine']);

const noClaimedWords = {
  create: (context) => ({
    TSAsExpression: ({ typeAnnotation: node }) => {
      if (madeAtHome.has(node.typeName?.name))
        context.report({ node, message: 'Words are made plain by text/plain and joined by cards/parts/names.' });
    },
  }),
};

export default {
  meta: { name: 'house' },
  rules: {
    'no-wall-clock': noWallClock,
    'no-shouting': noShouting,
    'no-raw-words': noRawWords,
    'no-claimed-words': noClaimedWords,
  },
};
