import type { normsVi } from './norms-vi';

export const normsEn: Record<keyof typeof normsVi, string> = {
  'pack.notJson': 'The norm pack «{file}» is damaged or was not saved completely. Export it again and retry.',
  'pack.notAPack':
    'The file «{file}» is not a pack of local norms (pack: 1, place, norms). See the example in docs/norms.md.',
  'pack.unknownField': 'Pack «{file}», row {row}: unknown field «{field}». Remove or rename it.',
  'pack.badRow': 'Pack «{file}», row {row}: this is no norm. Write all fields of the row.',
  'pack.needsCode':
    'Pack «{file}», row {row}, field «{field}»: the code of a central norm is needed, for example TT36-5.2.a-1. Enter it again.',
  'pack.needsText': 'Pack «{file}», row {row}, field «{field}»: text is needed. Fill in the field.',
  'pack.needsMoney':
    'Pack «{file}», row {row}, field «{field}»: a whole, non-negative amount in đồng is needed. Enter it again.',
  'pack.needsDate':
    'Pack «{file}», row {row}, field «{field}»: a date year-month-day is needed, for example 2025-07-01. Enter it again.',
  'pack.needsDateOrNone':
    'Pack «{file}», row {row}, field «{field}»: a date year-month-day is needed, or null without an end. Enter it again.',
  'pack.unknownCode':
    'Pack «{file}», row {row}: the code «{code}» is not in the catalogue. Look it up with «dutoan norms --search».',
  'pack.endsFirst': 'Pack «{file}», row {row}: it ends before it begins. Correct the two dates.',
  'norms.gap.unknownCode': 'There is no norm with the code «{code}». Choose one from the catalogue.',
  'norms.gap.otherRegime': '{document} does not apply to this money. Choose a norm of the right period.',
  'norms.gap.notYet':
    '{document} is not in force yet (from {from}). Choose the document in force on the day of spending.',
  'norms.gap.ended':
    '{document} ended after {to} {successor}. Choose the document in force on the day of spending.',
  'norms.gap.noTier':
    'The facts of the line fit no case of «{code}». Check the facts or choose another code.',
  'norms.gap.figureUnread':
    'The figure of «{code}» is not in the catalogue. Check the original or the resolution of the provincial council.',
  'norms.gap.formulaGap':
    '«{code}» cannot be computed: «{inner}» is missing on that day. Check the original.',
  'norms.gap.chooseBase': '«{code}» is a share of one of {choices}. Choose which.',
  'norms.gap.noDocument':
    'The document referred to ({reference}) is not in the catalogue. Check the original.',
  'norms.gap.noFigure':
    'The article referred to ({reference}) has no figure in the catalogue. Check the original.',
  'norms.gap.chooseTarget':
    'The article referred to has several figures: {choices}. Choose the code that is meant.',
  'norms.gap.successorUnread':
    '{reference} has ended; what replaces it is not in the catalogue {successor}. Check the new document.',
  'norms.gap.circle': 'The articles refer in a circle around «{code}». Choose a concrete code.',
  'norms.step.norm': '{title}: {cite}',
  'norms.step.amended': '{document} was amended by {by}; neither number nor content of it was compared yet',
  'norms.step.multiply': 'plus {percent}%: {title} ({cite})',
  'norms.step.percent': '{percent}% of it ({cite})',
  'norms.step.compute': 'computed {value} ({cite})',
  'norms.step.refer': '{from} refers to {to}',
  'norms.step.succeed': '{from} has ended, now {to}',
  'norms.step.local': 'local figure of {resolution} ({place})',
  'norms.certainty.text': 'the text was read',
  'norms.certainty.secondary': 'from a secondary source, compare with the original',
  'norms.certainty.recalled': 'recalled only, must be compared with the original before use',
  'norms.kind.fixed': 'fixed rate',
  'norms.kind.ceiling': 'ceiling',
  'norms.kind.percent': 'share',
  'norms.kind.formula': 'by formula',
  'norms.kind.reference': 'by reference',
  'norms.kind.actual': 'at actual cost, with invoices',
  'norms.kind.tender': 'by procurement law, no figure',
  'norms.kind.decision': 'decided by the competent authority',
  'norms.until': 'until {date}',
  'norms.noEnd': 'no known end',
  'norms.because': 'because of: {words}',
  'norms.needs': 'still needed: {facts}',
  'norms.assumed': 'taken as no: {facts}',
  'norms.of': '{rate} of: {of}',
  'cli.placeNeedsNorms':
    'The option --place goes with --norms and a pack of local norms. Add --norms or leave --place out.',
  'norms.none': 'No norm was found. Try other words, or fewer conditions.',
  'norms.more': '… and {count} more. Add --json for all of them.',
  'norms.extended': 'only for tasks of 2021–2025 extended to 31/12/2026 (Điều 21 Thông tư 60/2026/TT-BTC)',
  'cli.unknownDocument':
    'There is no document «{number}» in the catalogue. Write its full number, for example 55/2023/TT-BTC.',
  'cli.unknownProgramme': 'There is no programme or project «{id}» in the catalogue. Use one of: {ids}.',
  'cli.needsDate': 'The date «{date}» is wrong. Write it as year-month-day, for example 2024-08-01.',
  'cli.onlyOptions': 'The command «{command}» takes options only. See «dutoan --help».',
};
