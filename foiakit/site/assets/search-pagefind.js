// Asks pagefind's index. It needs a server: a browser loads no modules from a disk.
const form = document.getElementById("search");
const field = document.getElementById("words");
const said = document.getElementById("said");
const list = document.getElementById("found");
let pagefind = null;
const most = 50;
let latest = 0;

// Only the words of an excerpt: a document made in this way runs and loads nothing.
function plain(html) {
  return new DOMParser().parseFromString(html, "text/html").body.textContent;
}

function item(data) {
  const entry = document.createElement("li");
  const link = document.createElement("a");
  link.href = "documents/" + data.url.split("/").pop();
  link.textContent = data.meta.title || data.url;
  const text = document.createElement("p");
  text.textContent = plain(data.excerpt);
  entry.append(link, text);
  return entry;
}

async function look() {
  latest += 1;
  const mine = latest;
  list.textContent = "";
  said.textContent = "";
  if (!field.value.trim()) { return; }
  const found = await pagefind.search(field.value);
  const shown = await Promise.all(found.results.slice(0, most).map((one) => one.data()));
  if (mine !== latest) { return; }
  const number = found.results.length;
  said.textContent = number === 0 ? form.dataset.none
    : (number === 1 ? form.dataset.one : form.dataset.many).replace("{n}", String(number));
  if (number > most) { said.textContent += ". " + form.dataset.first.replace("{n}", String(most)); }
  shown.forEach((data) => list.append(item(data)));
}

// The words go into the page's address, so that the way back from a document leads to them.
function remember() {
  const asked = field.value ? "?q=" + encodeURIComponent(field.value) : "";
  window.history.replaceState(null, "", window.location.pathname + asked);
}

pagefind = await import("../pagefind/pagefind.js");
await pagefind.init();
form.hidden = false;
document.getElementById("needs-script").hidden = true;
form.addEventListener("submit", (event) => { event.preventDefault(); look(); remember(); });
const asked = new URLSearchParams(window.location.search).get("q");
if (asked) { field.value = asked; look(); }
