import { formatContent } from '@/lib/catalogue/content-files'

/** `npm run content:format`: writes every content file in its one canonical form. */
const changed = await formatContent('content')
console.log(changed === 0 ? 'Every content file already has its canonical form.' : `${changed} files rewritten.`)
