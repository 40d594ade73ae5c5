// A question or a small form over the page: the browser's own dialog keeps the focus in and closes on Escape.
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { Icon } from "./icon";
import { t } from "../text";

interface Props {
  title: string;
  close: () => void;
  children: ComponentChildren;
  wide?: boolean;
}

export function Dialog({ title, close, children, wide }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => dialog.current!.showModal(), []);
  return (
    <dialog ref={dialog} class={wide ? "wide" : ""} aria-labelledby={id} onClose={close}
      onPointerDown={(event) => event.target === dialog.current && dialog.current!.close()}>
      <div class="dialog">
        <header>
          <h2 id={id}>{title}</h2>
          <button type="button" class="round" aria-label={t.close} onClick={() => dialog.current!.close()}><Icon name="close" /></button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

/** A question before something that cannot be taken back. */
export function Sure({ title, help, word, act, close }: { title: string; help: string; word: string; act: () => void; close: () => void }) {
  return (
    <Dialog title={title} close={close}>
      <p>{help}</p>
      <div class="buttons">
        <button type="button" class="button danger" onClick={() => { act(); close(); }}>{word}</button>
        <button type="button" class="button soft" onClick={close}>{t.cancel}</button>
      </div>
    </Dialog>
  );
}
