import { Stop } from './say.mjs';

const taken = (port) =>
  new Stop(
    `Cổng ${port} đang có chương trình khác dùng: hãy tắt chương trình đó hoặc chọn cổng khác, ` +
      `ví dụ: npm start -- --port ${port === 4000 ? 5000 : 4000} (port ${port} is in use; choose another with --port).`,
    2,
  );

const listen = (server, port, host) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, ipv6Only: true }, () => resolve(server));
  });

/** Opens a port on this computer only, over IPv4 and, where there is one, IPv6: browsers may try either. */
export async function listenLocally(makeServer, port) {
  const servers = [];
  for (const host of ['127.0.0.1', '::1']) {
    try {
      servers.push(await listen(makeServer(), port, host));
    } catch (error) {
      if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') continue;
      closeAll(servers);
      if (error.code === 'EADDRINUSE') throw taken(port);
      if (error.code === 'EACCES')
        throw new Stop(`Port ${port} is not allowed here: choose another with --port.`, 2);
      throw error;
    }
  }
  return servers;
}

export function closeAll(servers) {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
}

/** Fails with the same sentence when the port is taken now: before minutes of installing, not after. */
export async function checkFree(makeServer, port) {
  closeAll(await listenLocally(makeServer, port));
}
