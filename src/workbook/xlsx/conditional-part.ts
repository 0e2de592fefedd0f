import { areaName } from '../model/address';
import type { ConditionalModel } from '../model/sheet-model';
import { DIFF_NAMES, type DiffName, diffOf, type DiffStyle } from '../model/styles';
import { attributes, escapeXml } from './xml';

const rgb = (color: string) => `FF${color.slice(1).toUpperCase()}`;

function diffXml({ bold, italic, color, fill }: DiffStyle): string {
  const font = [
    bold === true ? '<b/>' : '',
    italic === true ? '<i/>' : '',
    color === undefined ? '' : `<color rgb="${rgb(color)}"/>`,
  ].join('');
  // Other than in a cell's own style, the colour behind the pattern is the one that shows.
  const filled =
    fill === undefined
      ? ''
      : `<fill><patternFill patternType="solid"><bgColor rgb="${rgb(fill)}"/></patternFill></fill>`;
  return `<dxf>${font === '' ? '' : `<font>${font}</font>`}${filled}</dxf>`;
}

/** Every look a condition can give, numbered by its place. */
export function diffsXml(): string {
  return `<dxfs count="${DIFF_NAMES.length}">${DIFF_NAMES.map((name) => diffXml(diffOf(name))).join('')}</dxfs>`;
}

const diffIndex = (name: DiffName) => DIFF_NAMES.indexOf(name);

/** The first condition wins over the ones after it. */
export function conditionalsXml(conditionals: readonly ConditionalModel[]): string {
  return conditionals
    .map(({ area, formula, look }, index) => {
      const rule = attributes({ type: 'expression', dxfId: diffIndex(look), priority: index + 1 });
      const sqref = attributes({ sqref: areaName(area) });
      return `<conditionalFormatting${sqref}><cfRule${rule}><formula>${escapeXml(formula)}</formula></cfRule></conditionalFormatting>`;
    })
    .join('');
}
