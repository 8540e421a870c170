/** The one line of the product with its ten stations at equal distances, so that each stands above its column. */
const before =
  'M23 197C22 197 21 199 21 201C21 204 22 206 25 208C28 209 32 209 35 207C39 205 42 201 42 196C43 191 40 185 36 181C31 177 24 175 17 177C11 178 4 183 1 191C-3 198 -2 208 2 215C6 223 8 231 25 231C42 231 40 233 60 226'
const walk =
  'M60 226C84 216 200 151 205 124C209 104 200 80 180 80C160 80 148 89 148 112C152 174 243 232 300 232C344 232 370 221 420 204C470 187 490 112 540 112C590 112 610 156 660 156C710 156 730 52 780 52C830 52 845 264 900 264C950 264 983 203 1020 160C1057 117 1100 92 1140 92'
const after =
  'M1140 92C1180 92 1155 91 1164 92C1173 93 1180 98 1185 105C1189 111 1190 119 1188 126C1186 133 1181 138 1175 140C1169 143 1162 142 1158 139C1153 137 1150 132 1149 127C1149 123 1150 118 1153 116C1156 113 1159 112 1162 112C1165 113 1168 115 1168 117C1169 119 1169 121 1168 122'
const heights = [226, 80, 232, 204, 112, 156, 52, 264, 160, 92]

export function GapMapPath() {
  return (
    <svg className="gap-path" viewBox="0 20 1200 270" aria-hidden="true">
      <path d={before} />
      <path d={after} />
      <path d={walk} className="on" />
      {heights.map((height, station) => (
        <circle key={height} cx={60 + station * 120} cy={height} r="10" />
      ))}
    </svg>
  )
}
