import { tell } from '../locales';
import { createBook } from '../office';
import { examplePlan } from '../plan';

const MESSAGE = 'say';

/** A command has no screen of its own: a small dialog tells what a person has to know. */
function show(sentence: string): void {
  const address = new URL(window.location.href);
  address.search = new URLSearchParams({ [MESSAGE]: sentence }).toString();
  Office.context.ui.displayDialogAsync(address.href, { height: 25, width: 30, displayInIframe: true });
}

/** «Tạo sổ dự toán» on the ribbon: the example book in the open workbook, without the pane. */
async function createExampleBook(event: Office.AddinCommands.Event): Promise<void> {
  try {
    const { bookOf } = await import('../workbook');
    const plan = await examplePlan('commune');
    await createBook(await bookOf(plan));
  } catch (error) {
    show(tell('vi', error));
  } finally {
    event.completed();
  }
}

const sentence = new URLSearchParams(window.location.search).get(MESSAGE);

void Office.onReady(() => {
  if (sentence === null) {
    Office.actions.associate(
      'createBook',
      (event: Office.AddinCommands.Event) => void createExampleBook(event),
    );
  } else {
    const paragraph = document.createElement('p');
    paragraph.textContent = sentence;
    paragraph.setAttribute('role', 'alert');
    document.body.append(paragraph);
  }
});
