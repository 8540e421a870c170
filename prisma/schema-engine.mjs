#!/usr/bin/env node
/**
 * Stands in for Prisma's native schema engine, which is downloaded from a host that cannot be reached
 * everywhere. It speaks the same protocol (line-based JSON-RPC on standard input and output) and forwards
 * each method to the WebAssembly build of the same engine, over our own PostgreSQL driver.
 * Used only when PRISMA_SCHEMA_ENGINE_BINARY is unset: see prisma.config.ts.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

const require = createRequire(import.meta.url)
const engineFile = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    version: { type: 'boolean', short: 'V' },
    datamodels: { type: 'string', multiple: true },
    datasource: { type: 'string' },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
  },
})

/** Where the engine leaves the words of a panic before it gives up. */
let panicMessage
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message(message) {
    panicMessage = message
  },
}

const url = flags.datasource ? (JSON.parse(flags.datasource).url ?? '') : ''

/** PostgreSQL's one-byte "char" type, which the driver adapter does not map. */
const oneByteChar = 18
const text = 25

/** The driver adapter, with what the engine needs and it does not do. */
function adapt(adapter, pool) {
  const query = pool.query.bind(pool)
  let charColumns = []
  pool.query = async (...args) => {
    const result = await query(...args)
    charColumns = result.fields.flatMap((field, index) => (field.dataTypeID === oneByteChar ? [index] : []))
    for (const index of charColumns) result.fields[index].dataTypeID = text
    return result
  }
  // One connection, one query at a time: `charColumns` belongs to the query just answered.
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (request) => {
    const result = await queryRaw(request)
    for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character
    return result
  }
  // The adapter cuts scripts at every semicolon, also inside function bodies.
  adapter.executeScript = async (script) => {
    try {
      await query(script)
    } catch (error) {
      adapter.onError(error)
    }
  }
  return adapter
}

async function connect(connectionString) {
  const pool = new pg.Pool({ connectionString, max: 1 })
  // A connection that ends while idle is reported by the next query.
  pool.on('error', () => {})
  const adapter = adapt(await new PrismaPg(pool).connect(), pool)
  adapter.dispose = () => pool.end()
  return adapter
}

function withDatabase(connectionString, database) {
  const changed = new URL(connectionString)
  changed.pathname = `/${database}`
  return changed.toString()
}

async function runOnce(connectionString, sql) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

const factory = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  connect: () => connect(url),
  // The adapter's own drops the shadow database before it has closed its connections to it.
  async connectToShadowDb() {
    const database = `shadow_${randomUUID().replaceAll('-', '')}`
    await runOnce(url, `CREATE DATABASE "${database}" TEMPLATE template0`)
    const adapter = await connect(withDatabase(url, database))
    const dispose = adapter.dispose
    adapter.dispose = async () => {
      await dispose()
      await runOnce(url, `DROP DATABASE "${database}"`)
    }
    return adapter
  },
}

async function loadEngine() {
  const wasm = readFileSync(engineFile.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  // `migrate diff` names no schema here: it comes with the request. An empty list would be a fault.
  const datamodels = flags.datamodels?.map((file) => [file, readFileSync(file, 'utf8')])
  const bound = bindMigrationAwareSqlAdapterFactory(factory)
  const engine = await bindings.SchemaEngine.new({ datamodels }, () => {}, bound)
  return { engine, bound }
}

function databaseName() {
  return decodeURIComponent(new URL(url).pathname.slice(1))
}

async function createDatabase() {
  const name = databaseName()
  try {
    await runOnce(withDatabase(url, 'postgres'), `CREATE DATABASE "${name.replaceAll('"', '""')}"`)
  } catch (error) {
    if (error.code !== '42P04') throw error
  }
  return { databaseName: name }
}

function reply(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}

/** The adapter keeps the database's own error apart and gives the engine only its number. */
function describe(error, bound) {
  let data = error
  try {
    data = JSON.parse(error.message)
  } catch {
    // The engine threw a plain message.
  }
  const number = /External error \(reported id#(\d+)\)|id#?:? ?(\d+)/i.exec(String(data.message ?? error))
  const captured = number && bound ? bound.errorRegistry.consumeError(Number(number[1] ?? number[2])) : undefined
  const cause = captured?.error ?? captured
  return {
    is_panic: panicMessage !== undefined,
    message: panicMessage ?? (cause ? String(cause.message ?? cause) : String(data.message ?? error)),
    meta: data.meta ?? null,
    error_code: data.error_code ?? data.code ?? null,
  }
}

/** Id of the request that is being answered. */
let current

function replyWithError(data) {
  const error = { code: 4466, message: data.message, data }
  reply({ id: current, error })
}

// A panic inside WebAssembly surfaces between two turns of the event loop: answer for it, then give up.
process.on('uncaughtException', (error) => {
  const message = panicMessage ?? String(error)
  process.stderr.write(`${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields: { message } })}\n`)
  replyWithError({ is_panic: true, message, meta: null, error_code: null })
  process.exitCode = 101
  process.stdin.destroy()
})

async function serve() {
  const loading = loadEngine()
  // Reported as the answer to the first request.
  loading.catch(() => {})
  let printed = 0
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line)
    if (method === undefined) continue
    current = id
    let bound
    try {
      let result
      if (method === 'createDatabase') {
        reply({ id, result: await createDatabase() })
        continue
      }
      const loaded = await loading
      const { engine } = loaded
      bound = loaded.bound
      if (method === 'getDatabaseVersion') result = await engine.version(params)
      else result = await engine[method](params)
      if (method === 'diff' && result.stdout) {
        reply({ id: `print-${printed++}`, method: 'print', params: { content: result.stdout.trimEnd() } })
      }
      reply({ id, result: result ?? {} })
    } catch (error) {
      replyWithError(describe(error, bound))
    }
  }
}

async function command(name) {
  try {
    if (name === 'can-connect-to-database') await runOnce(url, 'SELECT 1')
    else if (name === 'create-database') await createDatabase()
    else if (name === 'drop-database')
      await runOnce(withDatabase(url, 'postgres'), `DROP DATABASE IF EXISTS "${databaseName()}"`)
    else throw new Error(`Unknown command: ${name}`)
    process.stdout.write('Connection successful\n')
  } catch (error) {
    const error_code = error.code === '3D000' ? 'P1003' : 'P1001'
    const fields = { error_code, message: error.message }
    process.stderr.write(`\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}\n`)
    process.exitCode = 1
  }
}

function engineHash() {
  const { version } = JSON.parse(readFileSync(path.join(path.dirname(engineFile), 'package.json'), 'utf8'))
  return version.split('.').at(-1)
}

if (flags.version) process.stdout.write(`schema-engine-cli ${engineHash()}\n`)
else if (positionals[0] === 'cli') await command(positionals[1])
else await serve()
