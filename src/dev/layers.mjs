import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { diagram, withDiagram } from './layers-diagram.mjs';
import { readSource } from './imports.mjs';
import { root as repository } from './paths.mjs';
import { run, say, Stop } from './say.mjs';

/**
 * Holds the rooms of src/ apart: who may import whom (layers.json), and only through a room's door, its index.ts.
 * `node src/dev/layers.mjs [folder] [--write]`
 */
const table = JSON.parse(readFileSync(new URL('layers.json', import.meta.url), 'utf8'));
// The tools themselves: plain scripts that no room imports and that import no room.
const SCRIPTS = 'dev';

const slashes = (path) => path.replaceAll('\\', '/');
const node = new Set(builtinModules);
const isNode = (name) => name.startsWith('node:') || node.has(name.split('/')[0]);

function matches(specifier, pattern) {
  if (pattern === 'node:*') return isNode(specifier);
  const name = pattern.replace(/\/\*$/, '');
  return specifier === name || specifier.startsWith(`${name}/`);
}

/** Why one import is not allowed, or undefined. `inside` and `target` are paths under src/. */
function objection(room, specifier, target) {
  if (target === undefined) {
    if (specifier.startsWith('.')) return `${room} may import only from src/`;
    const never = table.rooms[room].pure && table.pureRoomsNeverImport.find((one) => matches(specifier, one));
    return never ? `${room} is pure and never imports ${never}` : undefined;
  }
  const [other, ...rest] = target.split('/');
  if (other === room) return undefined;
  const allowed = [...table.rooms[room].mayImport, ...table.everyRoomMayImport];
  if (!allowed.includes(other))
    return `${room} may import only ${allowed.filter((name) => name !== room).join(', ') || 'nothing'}`;
  const door = rest.length === 0 || /^index(\.[jt]sx?)?$/.test(rest.join('/'));
  return door ? undefined : `another room is entered by its door only, src/${other}/index.ts`;
}

function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function checkFile(src, file) {
  const path = slashes(relative(src, file));
  const room = path.split('/')[0];
  if (room === SCRIPTS) return [];
  if (!table.rooms[room] || !path.includes('/')) return [`src/${path}: not in a room of src/dev/layers.json`];
  const { imports, clock } = readSource(file);
  const complaints = imports.map(({ specifier, line }) => {
    const target = specifier.startsWith('.')
      ? slashes(relative(src, resolve(dirname(file), specifier)))
      : undefined;
    const why = objection(room, specifier, target?.startsWith('..') ? undefined : target);
    return why && `src/${path}:${line} imports ${specifier}: ${why}`;
  });
  const times = table.rooms[room].pure ? clock : [];
  complaints.push(
    ...times.map(
      ({ code, line }) => `src/${path}:${line} reads the clock (${code}): ${room} is handed its dates`,
    ),
  );
  return complaints.filter(Boolean);
}

/** All that is wrong with the rooms under `folder`/src, one sentence each. */
export function checkLayers(folder) {
  const src = join(folder, 'src');
  const rooms = readdirSync(src).filter((name) => statSync(join(src, name)).isDirectory());
  const unknown = rooms.filter((name) => name !== SCRIPTS && !table.rooms[name]);
  return [
    ...unknown.map((name) => `src/${name}: not in a room of src/dev/layers.json`),
    ...sourceFiles(src)
      .sort()
      .filter((file) => !unknown.includes(slashes(relative(src, file)).split('/')[0]))
      .flatMap((file) => checkFile(src, file)),
  ];
}

function main(args) {
  const folder = resolve(args.find((arg) => !arg.startsWith('--')) ?? repository);
  const complaints = checkLayers(folder);
  const page = join(folder, 'docs', 'architecture.md');
  if (existsSync(page)) {
    const text = readFileSync(page, 'utf8');
    const wanted = withDiagram(text, diagram(table));
    if (args.includes('--write')) writeFileSync(page, wanted);
    else if (wanted !== text)
      complaints.push('docs/architecture.md: the diagram is not the table: node src/dev/layers.mjs --write');
  }
  if (complaints.length > 0) throw new Stop(complaints.join('\n'));
  say(`layers: ${sourceFiles(join(folder, 'src')).length} files keep to the table`);
}

const started = process.argv[1] && pathToFileURL(process.argv[1]).href === import.meta.url;
if (started) await run(() => main(process.argv.slice(2)));
