import type { SheetSnapshot } from '../host';
import { chartLine, diffLook, type SeenParts } from './see-parts';

type Look = Parameters<typeof diffLook>[0];

/** «=Data!$A$1» and «='Tổng hợp'!$A$1» both as the description spells them: quoted, without the sign. */
function spelled(reference: string): string {
  const [, quoted, plain, cells = ''] = /^=(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/.exec(reference) ?? [];
  return cells === '' ? reference.replace(/^=/, '') : `'${quoted ?? plain ?? ''}'!${cells}`;
}

function conditionalLine({ range, formula, format }: SheetSnapshot['conditionalFormats'][number]): string {
  const { font, fill } = format as { font: Look; fill: { color?: string } };
  return `${range} ${formula} → ${diffLook({ ...font, fill: fill.color })}`;
}

/** Notes as a person meets them: an Excel without them shows the same text when the cell is chosen. */
function notesOf({ notes, prompts }: SheetSnapshot): string[] {
  const shown = prompts.map(({ range, prompt }) => {
    return `${range}: ${(prompt as { message?: string }).message ?? ''}`;
  });
  return [...notes.map(({ cell, text }) => `${cell}: ${text}`), ...shown].sort();
}

/** What a person sees of a sheet of the emulated Excel beside its cells. */
export function seeHostParts(sheet: SheetSnapshot): SeenParts {
  return {
    hidden: sheet.visibility !== 'Visible',
    protected: sheet.protection.on,
    hiddenColumns: sheet.hidden.columns,
    merges: sheet.merges,
    notes: notesOf(sheet),
    conditionals: sheet.conditionalFormats.map(conditionalLine),
    charts: sheet.charts.map(({ name, title, range, series }) =>
      chartLine({
        name,
        title,
        area: range,
        categories: spelled(series[0]?.categories ?? ''),
        series: series.map((one) => ({ name: one.name, reference: spelled(one.values) })),
      }),
    ),
    printArea: String(sheet.page['printArea']).replaceAll('$', ''),
  };
}
