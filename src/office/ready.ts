export type Host = 'excel' | 'word' | 'none';

/** Which program the pane stands in, once Office.js has met it. */
export async function officeHost(): Promise<Host> {
  const { host } = await Office.onReady();
  if (host === Office.HostType.Excel) return 'excel';
  return host === Office.HostType.Word ? 'word' : 'none';
}
