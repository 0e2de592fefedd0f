import type { Common, DdaCall } from '../front/session';
import type { WordHost } from './model';

/** The arguments of a call of the older API, whatever office.js calls them. */
const given = (call: DdaCall): unknown[] =>
  Object.entries(call).flatMap(([name, value]) => (name === 'DdaMethod' ? [] : [value].flat()));
const textOf = (call: DdaCall) => given(call).find((one): one is string => typeof one === 'string') ?? '';
const FILE = 'the open document';

/**
 * Dispatch ids of office.js: 77, 80 and 81 hand out the document as a file, piece by piece; 128 to 133 add, list, give
 * and delete custom XML parts.
 */
export function wordCommon(host: WordHost): Common {
  let copy = new Uint8Array();
  let slice = 0;
  return {
    77: (call) => {
      copy = Uint8Array.from(host.save());
      slice = Number(given(call)[1]);
      return { Error: 0, 0: FILE, 1: copy.length };
    },
    80: (call) => {
      const index = Number(given(call).find((one) => typeof one === 'number'));
      const data = Array.from(copy.subarray(index * slice, (index + 1) * slice));
      return { Error: 0, 0: data, 1: data.length };
    },
    81: () => ({ Error: 0 }),
    128: (call) => {
      const id = host.package.addCustomXml(textOf(call));
      return { Error: 0, DataPartProperties: { id, DataPartBuiltIn: false } };
    },
    130: (call) => {
      const space = textOf(call);
      const found = [...host.package.customXml].filter(([, xml]) => xml.includes(`"${space}"`));
      return { Error: 0, DataPartList: found.map(([id]) => ({ id, DataPartBuiltIn: false })) };
    },
    131: (call) => ({ Error: 0, Data: host.package.customXml.get(textOf(call)) }),
    133: (call) => {
      host.package.removeCustomXml(textOf(call));
      return { Error: 0 };
    },
  };
}
