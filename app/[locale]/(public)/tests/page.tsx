import { guideListRoute } from '@/app/[locale]/(public)/guide-routes'

const route = guideListRoute({ list: 'tests', guides: ({ selfTests }) => selfTests })

export const generateStaticParams = route.generateStaticParams
export const generateMetadata = route.generateMetadata
export default route.Page
