// The documentation of the interface in the reader's own colours: its element knows one theme at a time.

const dark = matchMedia("(prefers-color-scheme: dark)");
const page = document.querySelector("rapi-doc");

function paint() {
  page.setAttribute("theme", dark.matches ? "dark" : "light");
  page.setAttribute("primary-color", dark.matches ? "#6fc3c0" : "#0d5c63");
}

dark.addEventListener("change", paint);
paint();
