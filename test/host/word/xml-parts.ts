import type { Common } from '../front/session';
import type { WordHost } from './model';

/** Dispatch ids of office.js: 130 lists the custom XML parts of a namespace, 131 gives the XML of one. */
export function xmlParts(host: WordHost): Common {
  const first = (call: object) => Object.values(call).find((one): one is string => typeof one === 'string');
  return {
    130: (call) => {
      const space = first({ ...call, DdaMethod: undefined });
      const list = host.package
        .customXml()
        .flatMap((xml, index) => (xml.includes(`"${space ?? ''}"`) ? [{ id: `part${index}`, DataPartBuiltIn: false }] : []));
      return { Error: 0, DataPartList: list };
    },
    131: (call) => {
      const id = first({ ...call, DdaMethod: undefined }) ?? '';
      return { Error: 0, Data: host.package.customXml()[Number(id.slice(4))] };
    },
  };
}
