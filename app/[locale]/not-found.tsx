import { MissingPage } from '@/components/shell/missing-page'

/**
 * Next shows this for `notFound()`, but only by JavaScript: the HTML that it sends is empty. Our server
 * sends the page of `(public)/missing` instead (lib/platform/http/README.md); this one remains for moving
 * from page to page in the browser and for `next dev`.
 */
export default function NotFoundPage() {
  return <MissingPage />
}
