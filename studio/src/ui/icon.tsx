// Icons in the shop's hand: few strokes on a 24-unit grid, coloured by the text around them, hidden from screen readers.
const PATHS = {
  home: "M4 11 12 4l8 7v9h-5.5v-5.5h-5V20H4z",
  orders: "M5 8h14l-1 12.5H6zM8.5 8V7a3.5 3.5 0 0 1 7 0v1",
  products: "M12 3 20.5 7.5v9L12 21 3.5 16.5v-9zM3.5 7.5 12 12l8.5-4.5M12 12v9",
  promotion: "M4 4h8l8.5 8.5-8 8L4 12zM8.5 8.5v.1",
  star: "m12 3.5 2.6 5.6 6 .7-4.5 4.1 1.2 6-5.3-3-5.3 3 1.2-6L3.4 9.8l6-.7z",
  team: "M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.7-3.7 3.2-5.5 6.5-5.5s5.8 1.8 6.5 5.5M15.5 4.8a3.5 3.5 0 0 1 0 6.4M18 14.8c2 .7 3.2 2.5 3.6 5.2",
  key: "M8 16.5a4.5 4.5 0 1 1 4.3-5.8H21v3.6h-2.4v2.4h-3v-2.4h-3.3A4.5 4.5 0 0 1 8 16.5zM7.8 12v.1",
  link: "M10 14a4.5 4.5 0 0 0 6.4 0l3-3A4.5 4.5 0 0 0 13 4.6l-1 1M14 10a4.5 4.5 0 0 0-6.4 0l-3 3A4.5 4.5 0 0 0 11 19.4l1-1",
  compass: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM15.5 8.5l-2 5-5 2 2-5z",
  coins: "M9 10.5c3.6 0 6-1.3 6-3s-2.4-3-6-3-6 1.3-6 3 2.4 3 6 3zM3 7.5v4c0 1.7 2.4 3 6 3M3 11.5v4c0 1.7 2.4 3 6 3M15 12c3.6 0 6 1.3 6 2.8s-2.4 2.7-6 2.7-6-1.2-6-2.7S11.4 12 15 12zM9 14.8v3.7c0 1.6 2.4 2.8 6 2.8s6-1.2 6-2.8v-3.7",
  statement: "M6 3h9l4 4v14H6zM14.5 3v4.5H19M9 12h7M9 16h7",
  import: "M12 3v12M7 10l5 5 5-5M4 18v3h16v-3",
  webhook: "M8.5 9.5a4 4 0 1 1 6.8 1.8L18 16M6.5 12.5a4 4 0 1 0 4 5.5H16M18 20.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  shield: "M12 3l8 3v6c0 4.5-3.3 7.7-8 9-4.7-1.3-8-4.5-8-9V6z",
  scales: "M12 4v16M7 20h10M5 7h14M5 7l-2.5 6h5zM19 7l-2.5 6h5zM2.5 13a2.5 2.5 0 0 0 5 0M16.5 13a2.5 2.5 0 0 0 5 0",
  book: "M4 5c3-1.3 5.5-1.3 8 .5 2.5-1.8 5-1.8 8-.5v14c-3-1.3-5.5-1.3-8 .5-2.5-1.8-5-1.8-8-.5zM12 5.5v14",
  letter: "M3.5 6h17v12.5h-17zM3.5 6.5 12 13l8.5-6.5",
  shop: "M4 9.5 5.5 4h13L20 9.5M4 9.5a2.7 2.7 0 0 0 5.3 0 2.7 2.7 0 0 0 5.4 0 2.7 2.7 0 0 0 5.3 0M5.5 12v8.5h13V12M10 20.5V15h4v5.5",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20.5c1-4.5 4-6.5 8-6.5s7 2 8 6.5",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5l5 5",
  menu: "M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM16.5 12.5l4 4-4 4-4-4z",
  more: "M5 12v.1M12 12v.1M19 12v.1",
  close: "M7 7l10 10M17 7 7 17",
  check: "m5 12.5 4.5 4.5L19 7.5",
  alert: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7.5v5.5M12 16.4v.2",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  forward: "M9.5 6l6 6-6 6",
  back: "M19 12H5M11 6l-6 6 6 6",
  out: "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
  copy: "M8.5 8.5h11v11h-11zM15.5 8.5v-4h-11v11h4",
  truck: "M2.5 6h11.5v10.5H2.5zM14 10h4l3.5 3.5v3H14M7 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM17.5 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
  undo: "M8 5 4 9l4 4M4.5 9H14a5.5 5.5 0 0 1 0 11H9",
  edit: "M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5l3.5 3.5",
  photo: "M3.5 5h17v14h-17zM3.5 16l5-5 4 4 3-3 5 4.5M15.5 9v.1",
  bin: "M4.5 6.5h15M9.5 6V4h5v2M6.5 6.5l1 14h9l1-14",
  globe: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c5 5.5 5 12.5 0 18M12 3c-5 5.5-5 12.5 0 18",
  keyboard: "M2.5 6h19v12h-19zM6 10v.1M10 10v.1M14 10v.1M18 10v.1M7.5 14.5h9",
} as const;

export type IconName = keyof typeof PATHS;

/** Those that point somewhere point the other way where one reads from the right. */
const DIRECTED = new Set<IconName>(["forward", "back", "undo", "truck"]);

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg class={DIRECTED.has(name) ? "icon directed" : "icon"} viewBox="0 0 24 24" width={size} height={size} fill="none" stroke="currentColor"
      stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The shop's mark: two squares turned by 45° around a smaller one. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
      <path class="mark-outer" d="M16 1 20.39 5.4 26.61 5.39 26.6 11.61 31 16 26.6 20.39 26.61 26.61 20.39 26.6 16 31 11.61 26.6 5.39 26.61 5.4 20.39 1 16 5.4 11.61 5.39 5.39 11.61 5.4z" />
      <path class="mark-ring" d="M16 6.5 18.78 9.29 22.72 9.28 22.71 13.22 25.5 16 22.71 18.78 22.72 22.72 18.78 22.71 16 25.5 13.22 22.71 9.28 22.72 9.29 18.78 6.5 16 9.29 13.22 9.28 9.28 13.22 9.29z" />
      <path class="mark-heart" d="M16 11.5 20.5 16 16 20.5 11.5 16z" />
    </svg>
  );
}
