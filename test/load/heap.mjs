// Preloaded into the service under load: tells its heap after a forced collection, and the time it has computed.
process.on('message', (message) => {
  if (message !== 'heap') return;
  globalThis.gc();
  globalThis.gc();
  const { user, system } = process.cpuUsage();
  process.send({ heap: process.memoryUsage().heapUsed, cpuMs: (user + system) / 1000 });
});
