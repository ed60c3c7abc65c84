// A button that prints. Without this script the page says how to print.
const button = document.querySelector("[data-print]");
if (button) {
  button.hidden = false;
  const hint = document.querySelector("[data-print-hint]");
  if (hint) hint.hidden = true;
  button.addEventListener("click", () => print());
}

export {};
