import { guideRoute } from '@/app/[locale]/(public)/guide-routes'
import { PackagePage } from '@/components/guides/package-page'

const route = guideRoute(
  ({ packages }) => packages,
  (pack, snapshot, locale) => <PackagePage pack={pack} snapshot={snapshot} locale={locale} />,
)

export const generateStaticParams = route.generateStaticParams
export const generateMetadata = route.generateMetadata
export default route.Page
