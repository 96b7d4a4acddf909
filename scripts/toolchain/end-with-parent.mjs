// Preloaded into the program. A parent that is killed outright cannot pass a signal on; its closed channel can.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
