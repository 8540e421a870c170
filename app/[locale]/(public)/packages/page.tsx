import { guideListRoute } from '@/app/[locale]/(public)/guide-routes'
import { PackageStates } from '@/components/guides/package-page'
import { stations } from '@/components/ui/path-geometry'
import { PathPosition } from '@/components/ui/path-position'

const route = guideListRoute({
  list: 'packages',
  guides: ({ packages }) => packages,
  drawing: <PathPosition at={stations.filter((station) => station !== 'international')} />,
  note: (guide) => <PackageStates guide={guide} />,
})

export const generateStaticParams = route.generateStaticParams
export const generateMetadata = route.generateMetadata
export default route.Page
