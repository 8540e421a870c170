/** An answer that the browser keeps as a file, and nobody else keeps at all. */
export function download(name: string, type: string, body: string): Response {
  return new Response(body, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** A refusal without a page: who may not download gets a status and no body. */
export function refusal(kind: string): Response {
  return new Response(null, { status: kind === 'signed-out' ? 401 : 403 })
}
