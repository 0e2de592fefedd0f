export { openZip } from './open-zip';
export { replaceParts } from './replace-parts';
export { OFFICE, PACKAGE, type Relation, relationsPart } from './relations';
export { attributes, DECLARATION, escapeXml, unescapeXml } from './xml';
export { attributeOf, childrenOf, type Element, find, findAll, parseXml } from './xml-tree';
export { type Splice, spliceText } from './splice';
