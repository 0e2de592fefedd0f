import type { draftVi } from './draft-vi';

export const draftEn: Record<keyof typeof draftVi, string> = {
  'draft.done':
    'Drafted {parts} into {file}. The sentences follow the facts of the plan: read them; one that you change is kept.',
  'draft.none': 'The plan has all its parts, nothing was drafted; written to {file}.',
  'draft.gaps': '{count} place(s) marked «…» must be filled in by you:',
  'draft.gap': '  {part}: {text}',
  'draft.built': 'Parts that were empty have been drafted: {parts}.',
  'draft.part.opening': 'the opening',
  'draft.part.purpose': 'the purpose',
  'draft.part.requirements': 'the requirements',
  'draft.part.targets': 'the targets',
  'draft.part.audience': 'the audience',
  'draft.part.priority': 'who comes first',
  'draft.part.contents': 'the contents',
  'draft.part.forms': 'the forms',
  'draft.part.money': 'the money',
  'draft.part.solutions': 'the solutions',
  'draft.part.monitoring': 'the inspection',
  'draft.part.closing': 'the closing',
  'draft.part.legalBases': 'the bases',
  'draft.part.responsibilities': 'who does what',
  'draft.part.reporting': 'the reports',
  'draft.part.recipients': 'the recipients',
};
