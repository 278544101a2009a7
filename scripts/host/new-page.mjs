/**
 * A page in a context that others were in, which remembers nothing of them but what they fetched and the browser compiled.
 * @param {import("playwright-core").BrowserContext} context
 * @param {string} origin of the editor it will show
 */
export async function newPage(context, origin) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  // A webview may wait for ever for an answer of the service worker that a window before it left.
  await session.send("Storage.clearDataForOrigin", {
    origin,
    storageTypes: "cookies,indexeddb,local_storage,service_workers",
  });
  await session.detach();
  return page;
}
