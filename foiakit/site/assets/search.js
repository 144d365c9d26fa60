// Looks for words in window.siteIndex: [page, title, date, facts, words] for each document.
(function () {
  "use strict";
  var form = document.getElementById("search");
  var field = document.getElementById("words");
  var said = document.getElementById("said");
  var list = document.getElementById("found");
  var words = form.dataset;
  var most = 100;
  var index = (window.siteIndex || []).map(function (one) {
    return { page: one[0], title: one[1], date: one[2], text: one[4],
             folded: fold(one.slice(1).join(" ")), heading: fold(one[1]) };
  });

  function fold(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  function times(text, word) {
    return text.split(word).length - 1;
  }

  function score(one, wanted) {
    var total = 0;
    for (var i = 0; i < wanted.length; i += 1) {
      var number = times(one.folded, wanted[i]);
      if (number === 0) { return 0; }
      total += Math.min(number, 10) + 20 * times(one.heading, wanted[i]);
    }
    return total;
  }

  // The words around the first hit. A letter that folding makes two of moves the place a little.
  function around(text, wanted) {
    var folded = fold(text);
    var places = wanted.map(function (word) { return folded.indexOf(word); });
    var first = Math.min.apply(null, places.filter(function (at) { return at >= 0; }));
    var start = isFinite(first) ? Math.max(0, first - 80) : 0;
    var end = start + 240;
    if (start > 0) { start = text.indexOf(" ", start) + 1; }
    if (end < text.length) { end = text.lastIndexOf(" ", end); }
    return (start > 0 ? "… " : "") + text.slice(start, end) + (end < text.length ? " …" : "");
  }

  function marked(text, wanted) {
    var holder = document.createDocumentFragment();
    var folded = fold(text);
    if (folded.length !== text.length) { holder.append(text); return holder; }
    var at = 0;
    while (at < text.length) {
      var next = -1, length = 0;
      for (var i = 0; i < wanted.length; i += 1) {
        var place = folded.indexOf(wanted[i], at);
        if (place >= 0 && (next < 0 || place < next)) { next = place; length = wanted[i].length; }
      }
      if (next < 0) { break; }
      holder.append(text.slice(at, next));
      var hit = document.createElement("mark");
      hit.textContent = text.slice(next, next + length);
      holder.append(hit);
      at = next + length;
    }
    holder.append(text.slice(at));
    return holder;
  }

  function item(one, wanted) {
    var entry = document.createElement("li");
    var link = document.createElement("a");
    link.href = one.page;
    link.append(marked(one.title, wanted));
    var date = document.createElement("span");
    date.className = "date";
    date.textContent = " " + one.date;
    var text = document.createElement("p");
    text.append(marked(around(one.text, wanted), wanted));
    entry.append(link, date, text);
    return entry;
  }

  function look() {
    var wanted = fold(field.value).split(/\s+/).filter(Boolean);
    list.textContent = "";
    if (wanted.length === 0) { said.textContent = ""; return; }
    var hits = index.map(function (one) { return { one: one, score: score(one, wanted) }; })
      .filter(function (hit) { return hit.score > 0; })
      .sort(function (a, b) { return b.score - a.score; });
    said.textContent = hits.length === 0 ? words.none
      : (hits.length === 1 ? words.one : words.many).replace("{n}", String(hits.length));
    if (hits.length > most) {
      said.textContent += ". " + words.first.replace("{n}", String(most));
    }
    hits.slice(0, most).forEach(function (hit) { list.append(item(hit.one, wanted)); });
  }

  // The words go into the page's address, so that the way back from a document leads to them.
  function remember() {
    var asked = field.value ? "?q=" + encodeURIComponent(field.value) : "";
    try {
      window.history.replaceState(null, "", window.location.pathname + asked);
    } catch (refused) {
      return;  // some browsers do not allow it for a page from a disk
    }
  }

  form.hidden = false;
  document.getElementById("needs-script").hidden = true;
  form.addEventListener("submit", function (event) { event.preventDefault(); look(); remember(); });
  field.addEventListener("input", function () { look(); remember(); });
  var asked = new URLSearchParams(window.location.search).get("q");
  if (asked) { field.value = asked; look(); }
})();
