// Keeps what the house needs to draw itself, and one page that says that it is away.
// No other page is ever kept, and no answer of the API: the next person at this screen
// must not find the last one's things in it.
const CACHE = "pharos-{{ version }}";
const OFFLINE = "{% url "offline" %}";
const ASSETS = [{% for asset in assets %}
  "{{ asset|escapejs }}",{% endfor %}
];

addEventListener("install", (event) => {
  event.waitUntil(keep());
});
addEventListener("activate", (event) => {
  event.waitUntil(forget());
});
addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (ASSETS.includes(url.pathname)) event.respondWith(kept(request));
  else if (request.mode === "navigate") event.respondWith(asked(request));
});

async function keep() {
  const cache = await caches.open(CACHE);
  // The offline page without this person's cookies: it must look the same for everybody.
  await cache.put(OFFLINE, await fetch(OFFLINE, { credentials: "omit" }));
  await cache.addAll(ASSETS);
  await skipWaiting();
}

async function forget() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("pharos-") && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
}

async function kept(request) {
  return (await caches.match(request)) ?? fetch(request);
}

async function asked(request) {
  try {
    return await fetch(request);
  } catch {
    return caches.match(OFFLINE);
  }
}
