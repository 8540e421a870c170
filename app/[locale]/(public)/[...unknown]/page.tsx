import { notFound } from 'next/navigation'

/** Any address under a language that no other page answers. */
export default function UnknownPage(): never {
  notFound()
}
