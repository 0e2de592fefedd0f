const BEGIN = '<!-- rooms: written by `node src/dev/layers.mjs --write` -->';
const END = '<!-- /rooms -->';

/** Only the arrows that say something new: what a room reaches through another one it may import is left out. */
function directly(rooms, name) {
  const reach = (from) => rooms[from].mayImport.flatMap((to) => [to, ...reach(to)]);
  return rooms[name].mayImport.filter(
    (to) => !rooms[name].mayImport.some((other) => reach(other).includes(to)),
  );
}

/** The table of rooms as a mermaid picture, an arrow from a room to those it imports. */
export function diagram({ rooms, everyRoomMayImport }) {
  const box = (name) => `  ${name}["${name}/<br/>${rooms[name].holds}"]`;
  const shown = Object.keys(rooms).filter((name) => !everyRoomMayImport.includes(name));
  const arrows = shown.flatMap((name) => directly(rooms, name).map((to) => `  ${name} --> ${to}`));
  return ['```mermaid', 'flowchart TD', ...shown.map(box), ...arrows, '```'].join('\n');
}

export function withDiagram(text, picture) {
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`docs/architecture.md lacks the lines ${BEGIN} and ${END}`);
  return `${text.slice(0, from + BEGIN.length)}\n\n${picture}\n\n${text.slice(to)}`;
}
