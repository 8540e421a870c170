import { type PathStation, pathStations } from '@/lib/catalogue/path-stations'

/**
 * The one line of the product, drawn once: from a curl (an idea) to a curl that opens for whoever takes over.
 * Two layouts of the same walk; `parts[i]` joins station i to station i + 1.
 */
export type Station = PathStation

/** The ten stations in the order of the walk. */
export const stations: readonly Station[] = pathStations

export interface PathDrawing {
  viewBox: string
  head: string
  parts: readonly string[]
  tail: string
  points: readonly (readonly [x: number, y: number])[]
}

export const widePath: PathDrawing = {
  viewBox: '0 0 1200 330',
  head: 'M59 197C58 197 57 199 57 201C57 204 58 206 61 208C64 209 68 209 71 207C75 205 78 201 78 196C79 191 76 185 72 181C67 177 60 175 53 177C47 178 40 183 37 191C33 198 34 208 38 215C42 223 44 231 61 231C78 231 76 233 96 226',
  parts: [
    'M96 226C120 216 207 151 212 124C216 104 206 80 186 80',
    'M186 80C166 80 162 89 162 112C166 174 253 232 310 232',
    'M310 232C354 232 380 221 430 204',
    'M430 204C480 187 502 112 552 112',
    'M552 112C602 112 622 156 672 156',
    'M672 156C722 156 746 52 796 52',
    'M796 52C846 52 853 264 908 264',
    'M908 264C958 264 977 203 1014 160',
    'M1014 160C1051 117 1078 92 1118 92',
  ],
  tail: 'M1118 92C1158 92 1133 91 1142 92C1151 93 1158 98 1163 105C1167 111 1168 119 1166 126C1164 133 1159 138 1153 140C1147 143 1140 142 1136 139C1131 137 1128 132 1127 127C1127 123 1128 118 1131 116C1134 113 1137 112 1140 112C1143 113 1146 115 1146 117C1147 119 1147 121 1146 122',
  points: [
    [96, 226],
    [186, 80],
    [310, 232],
    [430, 204],
    [552, 112],
    [672, 156],
    [796, 52],
    [908, 264],
    [1014, 160],
    [1118, 92],
  ],
}

export const tallPath: PathDrawing = {
  viewBox: '0 0 170 780',
  head: 'M39 19C39 20 39 21 38 22C37 23 35 24 33 24C32 23 30 22 29 20C28 19 27 16 28 14C29 11 31 9 33 7C36 6 40 6 43 8C46 9 51 18 50 25C49 32 40 24 40 44',
  parts: [
    'M40 44C40 64 96 88 96 120',
    'M96 120C96 152 38 164 38 196',
    'M38 196C38 228 52 240 52 272',
    'M52 272C52 304 108 316 108 348',
    'M108 348C108 380 80 392 80 424',
    'M80 424C80 456 136 468 136 500',
    'M136 500C136 532 28 544 28 576',
    'M28 576C28 608 69 620 84 652',
    'M84 652C99 684 116 703 116 728',
  ],
  tail: 'M116 728C116 753 117 748 116 753C115 757 111 761 108 762C104 764 100 764 96 763C93 761 91 758 90 755C89 752 89 749 90 746C92 744 94 742 97 742C99 741 102 742 103 743C105 745 106 747 106 748C106 750 105 752 104 752C103 753 101 753 101 753',
  points: [
    [40, 44],
    [96, 120],
    [38, 196],
    [52, 272],
    [108, 348],
    [80, 424],
    [136, 500],
    [28, 576],
    [84, 652],
    [116, 728],
  ],
}

/** The whole walk as one SVG path, for drawing it in a single stroke. */
export function wholePath(drawing: PathDrawing): string {
  return [drawing.head, ...drawing.parts, drawing.tail]
    .map((part, index) => (index === 0 ? part : part.replace(/^M[\d. -]+?(?=C)/, '')))
    .join('')
}
