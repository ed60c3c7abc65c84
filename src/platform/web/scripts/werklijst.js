// Ticking all rows at once, and how many are ticked. Without this script each row is ticked by itself.
const form = document.getElementById("verdelen");
const boxes = [...document.querySelectorAll('.werklijst input[name="zaak"]')];
const bar = document.querySelector("[data-kies-alle]");

if (form && bar && boxes.length > 0) {
  const all = bar.querySelector("input");
  const count = bar.querySelector("[data-aantal]");
  const show = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    all.checked = ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
    count.textContent = count.dataset.tekst.replace("#", ticked);
    bar.querySelector("a").hidden = ticked === 0;
    for (const box of boxes) box.closest("tr").classList.toggle("gekozen-rij", box.checked);
  };
  all.addEventListener("change", () => {
    for (const box of boxes) box.checked = all.checked;
    show();
  });
  for (const box of boxes) box.addEventListener("change", show);
  bar.hidden = false;
  // After going back in the browser the boxes are as they were left.
  addEventListener("pageshow", show);
  show();
}

const print = document.querySelector("[data-druk-af]");
if (print) {
  print.hidden = false;
  document.querySelector("[data-zonder-knop]").hidden = true;
  print.addEventListener("click", () => window.print());
}
