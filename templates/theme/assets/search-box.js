/* Runs before Material's script. Gives its search box our worker, has it load the index only when somebody wants to
   search, not on every page, and takes what was typed along to the finder. */
(function () {
  "use strict";

  var config = document.getElementById("__config");
  var field = document.querySelector(".md-search__input");
  if (!config || !field) return;

  var settings = JSON.parse(config.textContent);
  settings.search = new URL("search.js", document.currentScript.src).href;
  config.textContent = JSON.stringify(settings);

  /* Material has no setting for it (9.0 to 9.8): it asks for the index as soon as a page is there. An address with
     ?q= opens the search, one with ?h= has found words marked: both need the index at once. */
  var wanted = new Promise(function (resolve) {
    var query = new URLSearchParams(location.search);
    if (query.has("q") || query.has("h")) resolve();
    else field.addEventListener("focus", resolve, { once: true });
  });
  var open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, address) {
    if (/\/search\/search_index\.json$/.test(String(address))) {
      var send = this.send.bind(this);
      this.send = function () { wanted.then(function () { send(); }); };
    }
    return open.apply(this, arguments);
  };

  var find = document.querySelector(".bs-search-more a");
  field.addEventListener("input", function () {
    if (!find) return;
    var words = field.value.trim();
    find.search = words ? "?" + new URLSearchParams({ q: words }) : "";
  });
})();
