import { guideListRoute } from '@/app/[locale]/(public)/guide-routes'

const route = guideListRoute({ list: 'events', guides: ({ lifeEvents }) => lifeEvents })

export const generateStaticParams = route.generateStaticParams
export const generateMetadata = route.generateMetadata
export default route.Page
