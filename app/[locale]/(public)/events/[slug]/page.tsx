import { guideRoute } from '@/app/[locale]/(public)/guide-routes'
import { LifeEventPage } from '@/components/guides/life-event-page'

const route = guideRoute(
  ({ lifeEvents }) => lifeEvents,
  (event, snapshot, locale) => <LifeEventPage event={event} snapshot={snapshot} locale={locale} />,
)

export const generateStaticParams = route.generateStaticParams
export const generateMetadata = route.generateMetadata
export default route.Page
