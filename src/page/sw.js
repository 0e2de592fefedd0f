/* global self, caches, OFFLINE */
// The page without a network: its own files, kept by this browser. The build writes OFFLINE in front: the files and
// the hash of them all. It never keeps what people type, and never speaks to another server.

const PREFIX = 'du-toan-55-files-';
const CACHE = PREFIX + OFFLINE.version;
const PATIENCE_MS = 4000;
const address = (file) => new URL(file, self.registration.scope).href;
const PAGE = address('index.html');
const files = new Set(OFFLINE.files.map(address));

self.addEventListener('install', (event) => {
  const keep = async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll([...files].map((url) => new Request(url, { cache: 'no-cache' })));
  };
  event.waitUntil(keep());
});

self.addEventListener('activate', (event) => {
  const tidy = async () => {
    const names = await caches.keys();
    await Promise.all(
      names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)),
    );
    // The page that brought this worker may ask it at once.
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

/** A new version is seen at once; without a network, or with a very slow one, the kept one. */
async function pageFirstFromNetwork(request) {
  const kept = await caches.match(PAGE, { cacheName: CACHE });
  const patience = new Promise((resolve) => setTimeout(() => resolve(kept), PATIENCE_MS));
  const fresh = fetch(request).then(
    (answer) => (answer.ok ? answer : kept),
    () => kept,
  );
  return (await Promise.race(kept ? [fresh, patience] : [fresh])) ?? Response.error();
}

async function keptFirst(request, url) {
  return (await caches.match(url, { cacheName: CACHE })) ?? fetch(request);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  url.search = '';
  url.hash = '';
  if (request.method !== 'GET') return;
  if (url.href === PAGE || url.href === self.registration.scope)
    event.respondWith(pageFirstFromNetwork(request));
  // The panes in Office are another matter: their html is not ours to answer for.
  else if (files.has(url.href)) event.respondWith(keptFirst(request, url.href));
});
