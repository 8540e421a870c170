import pino from 'pino'
import { environment } from '@/lib/platform/environment'

/**
 * The structured log: one JSON object a line on standard output.
 * No personal data: never log query strings, form values, names or addresses; the fields below are
 * removed should one slip through.
 */
export const log = pino({
  level: environment().LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  redact: {
    paths: [
      'email',
      'name',
      'password',
      'token',
      'note',
      '*.email',
      '*.password',
      '*.token',
      '*.note',
      'ip',
      'cookie',
      '*.cookie',
    ],
    remove: true,
  },
})
