import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { keptCertificate } from './certificate.mjs';
import { endChildren } from './child.mjs';
import { howToLoad } from './how-to-load.mjs';
import { checkNode, ensureInstalled } from './install.mjs';
import { checkFree, closeAll, listenLocally } from './listen.mjs';
import { root } from './paths.mjs';
import { run, say, Stop } from './say.mjs';
import { serveFolder } from './static-server.mjs';

const HTTPS_ABOVE = 443;

function options(args) {
  let values;
  try {
    const folder = { type: 'string' };
    values = parseArgs({ args, options: { port: { type: 'string', default: '3000' }, folder } }).values;
  } catch (error) {
    throw new Stop(`${error.message} Use: npm start -- [--port 3000]`, 2);
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535 - HTTPS_ABOVE) {
    throw new Stop(`--port phải là số từ 1 đến ${65535 - HTTPS_ABOVE} (đã nhận: ${values.port}).`, 2);
  }
  return { port, folder: values.folder };
}

/** Ends with 0 at a signal, whatever is going on: people stop a server this way, nothing has failed. */
function endWhenTold(servers) {
  const end = () => {
    endChildren();
    closeAll(servers);
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  if (process.env.npm_lifecycle_event !== 'start') return;
  // npm hands a signal on to the shell between us and it, which dies without telling us: notice that it is gone.
  const shell = process.ppid;
  setInterval(() => process.ppid !== shell && end(), 250).unref();
}

/** Builds dist/ for these ports; a folder that was built before is served as it is. */
async function builtFolder(folder, port) {
  if (folder !== undefined) {
    if (!existsSync(join(folder, 'index.html'))) throw new Stop(`No index.html in ${folder}.`, 2);
    return resolve(folder);
  }
  await ensureInstalled();
  const { buildCli, buildWeb } = await import('./build.mjs');
  await buildWeb({ address: `https://localhost:${port + HTTPS_ABOVE}` });
  await buildCli();
  return join(root, 'dist');
}

async function start(args) {
  checkNode();
  const { port, folder } = options(args);
  const servers = [];
  endWhenTold(servers);
  await checkFree(createHttp, port);
  await checkFree(createHttp, port + HTTPS_ABOVE);
  const dist = await builtFolder(folder, port);
  const { cert, key, certFile, isNew } = keptCertificate();
  if (isNew) say(`made a new certificate for localhost: ${certFile}`);
  const answer = serveFolder(dist);
  servers.push(...(await listenLocally(() => createHttp(answer), port)));
  servers.push(...(await listenLocally(() => createHttps({ cert, key }, answer), port + HTTPS_ABOVE)));
  const addresses = {
    page: `http://localhost:${port}`,
    addIn: `https://localhost:${port + HTTPS_ABOVE}/taskpane.html`,
  };
  const manifest = join(dist, 'manifest.xml');
  console.log(howToLoad({ ...addresses, manifest, certificate: certFile, platform: process.platform }));
}

await run(() => start(process.argv.slice(2)));
