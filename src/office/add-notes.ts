import { cellName, type NoteModel, type SheetModel } from '../workbook';
import { supports } from './run-excel';
import { type Step, step, type Target } from './steps';

const NOTES_API = '1.18';
/** An input message holds so many characters (support.microsoft.com: apply data validation to cells). */
const LONGEST_PROMPT = 255;

const hasValidation = ({ validations }: SheetModel, { row, column }: NoteModel) =>
  validations.some(
    ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );

const shortened = (text: string) =>
  text.length > LONGEST_PROMPT ? `${text.slice(0, LONGEST_PROMPT - 1)}…` : text;

/** Notes; an Excel that has none shows the same text while the cell is chosen, where nothing else shows one there. */
export function* noteSteps({ sheet, worksheet }: Target): Generator<Step> {
  const hasNotes = supports(NOTES_API);
  for (const note of sheet.notes ?? []) {
    const cell = cellName(note.row, note.column);
    if (hasNotes) {
      yield step({ objects: 2, data: note.text }, () => void worksheet().notes.add(cell, note.text));
    } else if (!hasValidation(sheet, note)) {
      const prompt = { showPrompt: true, title: '', message: shortened(note.text) };
      yield step({ ranges: 1, objects: 1, actions: 1, data: prompt }, () => {
        worksheet().getRange(cell).dataValidation.prompt = prompt;
      });
    }
  }
}
