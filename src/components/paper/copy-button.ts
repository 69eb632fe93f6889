/** `<copy-button>` around a `<textarea>`, a hidden button and a status: the button copies the text and says so. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button === null || navigator.clipboard === undefined) return;
    button.hidden = false;
    button.addEventListener('click', () => void this.#copy());
  }

  async #copy(): Promise<void> {
    const text = this.querySelector('textarea')?.value ?? '';
    this.#say(
      await navigator.clipboard.writeText(text).then(
        () => 'Copied.',
        () => 'Copying was refused: select the text instead.',
      ),
    );
  }

  #say(message: string): void {
    const status = this.querySelector('[role="status"]');
    if (status !== null) status.textContent = message;
  }
}

customElements.define('copy-button', CopyButton);
