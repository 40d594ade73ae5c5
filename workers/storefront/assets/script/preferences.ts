// The theme, kept in this browser; the language, kept in a cookie so that "/" leads back to it.
import { root } from "./page";

export function themes(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>("[name=theme]")) {
    input.checked = input.value == (root.dataset.theme ?? "");
    input.onchange = () => {
      if (input.value) root.dataset.theme = input.value;
      else delete root.dataset.theme;
      try {
        localStorage.theme = input.value;
      } catch {} // without storage the choice lasts one page
    };
  }
  // an open menu closes on Escape and on a click elsewhere
  const close = (but?: EventTarget | null) => {
    for (const menu of document.querySelectorAll<HTMLDetailsElement>(".drop[open]"))
      if (!menu.contains(but as Node)) {
        if (!but && menu.contains(document.activeElement)) menu.querySelector("summary")!.focus();
        menu.open = false;
      }
  };
  addEventListener("click", (e) => close(e.target));
  addEventListener("keydown", (e) => e.key == "Escape" && close());
}

export function rememberLanguage(): void {
  addEventListener("click", ({ target }) => {
    const chosen = (target as Element).closest<HTMLElement>("[data-lang]")?.dataset.lang;
    if (chosen) document.cookie = `lang=${chosen};path=/;max-age=31536000;samesite=lax`;
  });
}
