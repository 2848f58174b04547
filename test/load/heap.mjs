// Preloaded into the service under load: tells its heap after a forced collection when asked.
process.on('message', (message) => {
  if (message !== 'heap') return;
  globalThis.gc();
  globalThis.gc();
  process.send({ heap: process.memoryUsage().heapUsed, rss: process.memoryUsage().rss });
});
