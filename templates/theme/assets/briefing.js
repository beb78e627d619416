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
