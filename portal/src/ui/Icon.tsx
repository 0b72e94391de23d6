const paths = {
  add: 'M8 3v10M3 8h10',
  back: 'M10 3 5 8l5 5',
  bell: 'M4.5 7a3.5 3.5 0 0 1 7 0c0 3 1.5 4 1.5 4H3s1.500-1 1.500-4ZM6.700 13.500h2.600',
  certificate: 'M8 9.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM6.200 9l-.7 4L8 11.800 10.500 13l-.7-4',
  check: 'm3 8.500 3.200 3.200L13 5',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 5v3.200l2 1.300',
  close: 'm4 4 8 8M12 4l-8 8',
  columns: 'M2.500 3h11v10h-11zM6.200 3v10M9.800 3v10',
  copy: 'M5.500 5.500h7v8h-7zM3.500 10.500v-8h7',
  down: 'm4 6 4 4 4-4',
  download: 'M8 2.500v8m0 0 3-3m-3 3-3-3M3 13.500h10',
  edit: 'm10.500 3 2.500 2.500-7.500 7.500H3v-2.500L10.500 3Z',
  error: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 5v4m0 2v.2',
  exit: 'M6.500 2.500h-4v11h4M6 8h8m0 0-3-3m3 3-3 3',
  filter: 'M2.500 4h11M4.500 8h7M6.500 12h3',
  forward: 'm6 3 5 5-5 5',
  home: 'M2.500 7.500 8 3l5.500 4.500V13h-11V7.500Z',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.500V11M8 5v.2',
  key: 'M10.500 9a3.500 3.500 0 1 0-3.200-2.200L2.500 11.500v2h2.200v-1.600h1.600v-1.600L7.700 9',
  menu: 'M2.500 4.500h11M2.500 8h11M2.500 11.500h11',
  people: 'M6 7.500a2.300 2.300 0 1 0 0-4.600 2.300 2.300 0 0 0 0 4.600ZM1.800 13c0-2.500 1.800-4 4.200-4s4.200 1.500 4.200 4M10.500 3.200a2.200 2.200 0 0 1 0 4.200M12 9.300c1.400.5 2.200 1.800 2.200 3.700',
  print: 'M4.500 6V2.500h7V6M4.500 11h-2V6h11v5h-2M4.500 9.500h7v4h-7z',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.700-1.300L14 14',
  send: 'M14 2 7 9m7-7-4.500 12L7 9 2 6.500 14 2Z',
  settings: 'M8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM8 1.500v2m0 9v2M1.500 8h2m9 0h2M3.400 3.400l1.400 1.400m6.400 6.400 1.400 1.400m0-9.200-1.400 1.400m-6.400 6.400-1.400 1.400',
  shield: 'M8 2 3 4v4c0 3 2.200 5 5 6 2.800-1 5-3 5-6V4L8 2Z',
  swap: 'M3 5.500h9m0 0-2.500-2.500M12 5.500 9.500 8M13 10.500H4m0 0L6.500 8M4 10.500 6.500 13',
  trash: 'M3 4.500h10M6.500 4V2.500h3V4M4.500 4.500l.6 9h5.800l.6-9',
  undo: 'M3 6.500h6.500a3.300 3.300 0 0 1 0 6.500H6M3 6.500 6 3.500M3 6.500l3 3',
  warning: 'M8 2.500 14.500 13.500h-13L8 2.500Zm0 4.200v3.200m0 1.600v.2',
  cloud: 'M4.500 12.500a3 3 0 0 1-.3-6 4 4 0 0 1 7.700.7 2.700 2.700 0 0 1-.2 5.300H4.500Z',
} as const

export type IconName = keyof typeof paths

/** Beside words that say the same: never alone. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
