/**
 * Loaded before the server that `npm start` serves from: when that command dies without a word (kill -9), the
 * channel to it closes, and the server stops as if asked to, instead of keeping the port.
 */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
