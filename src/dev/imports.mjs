import ts from 'typescript';
import { readFileSync } from 'node:fs';

/** What a source file imports and where it looks at the clock, with line numbers. */
export function readSource(file) {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, kind);
  const imports = [];
  const clock = [];
  const line = (node) => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  const visit = (node) => {
    const specifier = importedFrom(node);
    if (specifier !== undefined) imports.push({ specifier, line: line(node) });
    if (looksAtClock(node)) clock.push({ code: node.getText(source), line: line(node) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { imports, clock };
}

/** import … from, export … from, import('…'), require('…'), import x = require('…') and type X = import('…').Y */
function importedFrom(node) {
  const text = (literal) => (literal && ts.isStringLiteralLike(literal) ? literal.text : undefined);
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return text(node.moduleSpecifier);
  if (ts.isExternalModuleReference(node)) return text(node.expression);
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? text(node.argument.literal) : undefined;
  if (!ts.isCallExpression(node)) return undefined;
  const called = node.expression;
  const isImport = called.kind === ts.SyntaxKind.ImportKeyword;
  return isImport || (ts.isIdentifier(called) && called.text === 'require')
    ? text(node.arguments[0])
    : undefined;
}

/** Date.now(), new Date() and Date() without an argument: the moment of running. `new Date(x)` is a given moment. */
function looksAtClock(node) {
  const isDate = (expression) => ts.isIdentifier(expression) && expression.text === 'Date';
  if (ts.isNewExpression(node)) return isDate(node.expression) && !node.arguments?.length;
  if (!ts.isCallExpression(node)) return false;
  const called = node.expression;
  if (isDate(called)) return true;
  if (!ts.isPropertyAccessExpression(called)) return false;
  const object = called.expression.getText();
  return called.name.text === 'now' && ['Date', 'performance', 'globalThis.Date'].includes(object);
}
