/* Marks in the text the words behind a fact while it is pointed at or has the focus. Everything can be read without it. */
(function () {
  "use strict";

  var marked = [];

  function clear() {
    marked.forEach(function (word) { word.classList.remove("bs-w--on"); });
    marked = [];
  }

  function mark(number) {
    clear();
    document.querySelectorAll(".bs-text .bs-w").forEach(function (word) {
      if ((word.dataset.w || "").split(" ").indexOf(number) >= 0) {
        word.classList.add("bs-w--on");
        marked.push(word);
      }
    });
  }

  document.querySelectorAll(".bs-why").forEach(function (why) {
    function follow(event) {
      var from = event.target.closest("[data-n]");
      if (from) mark(from.dataset.n);
    }
    why.addEventListener("mouseover", follow);
    why.addEventListener("focusin", follow);
    why.addEventListener("mouseleave", clear);
    why.addEventListener("focusout", clear);
  });

  /* How long ago a meeting was: only the reader's clock knows. */
  function tellAge(element) {
    var days = Math.floor((Date.now() - Date.parse(element.dateTime)) / 864e5);
    if (!(days > 0) || !window.Intl || !Intl.RelativeTimeFormat) return;
    var step = days < 60 ? [days, "day"] : days < 730 ? [Math.floor(days / 30.44), "month"] : [Math.floor(days / 365.25), "year"];
    element.textContent = "(" + new Intl.RelativeTimeFormat(document.documentElement.lang || "en").format(-step[0], step[1]) + ")";
    element.hidden = false;
  }
  document.querySelectorAll("time[data-since]").forEach(tellAge);

  /* Material opens all that is closed when a page is printed; on paper stands what the reader has opened. */
  document.addEventListener("click", function (event) {
    var summary = event.target.closest("summary");
    if (summary) summary.parentNode.toggleAttribute("data-opened", !summary.parentNode.open);
  });

  /* On a phone the row of sections is wider than the screen: show where the reader is. */
  var here = document.querySelector(".bs-nav [aria-current]");
  if (here) {
    var row = here.closest("ul");
    row.scrollLeft = here.offsetLeft - row.offsetLeft - (row.clientWidth - here.offsetWidth) / 2;
  }

  /* On a phone a button opens Material's search, which opens when its field gets the focus. */
  var find = document.querySelector(".bs-find");
  var field = document.querySelector(".md-search__input");
  if (find && field) find.addEventListener("click", function () { field.focus(); });
})();
