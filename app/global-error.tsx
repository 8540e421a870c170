'use client'

import PageFault from './[locale]/error'

/** The same, when the frame of all pages fails. */
export default function ApplicationFault() {
  return (
    <html lang="fr">
      <body>
        <PageFault />
      </body>
    </html>
  )
}
