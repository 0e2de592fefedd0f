import type { papersVi } from './papers-vi';

export const papersEn: Record<keyof typeof papersVi, string> = {
  'docx.notZip':
    'This file is not a .docx document (perhaps another file with its name changed). Open it in Word and save it as .docx.',
  'docx.notWord': 'This file is no Word document. Choose a .docx saved from Word.',
  'docx.tooLarge':
    'This file unpacks to far more than a document holds, so it was not opened. Save it again from Word with fewer pictures.',
  'docx.locked':
    'This file is an old .doc or has a password. Open it in Word, take the password away and save it as .docx.',
  'docx.damaged':
    'This .docx is damaged and cannot be opened. Take another copy, or open it in Word, mend it and save it again.',
};
