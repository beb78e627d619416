/* The finder: filters the list of all briefings in the reader's browser. Nothing leaves it but the address of the page. */
(async function () {
  "use strict";

  const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

  const PAGE = 50; // results shown at once
  const SHORT = 8; // terms of a choice shown before "more"
  const section = document.getElementById("finder");
  if (!section) return;
  const translated = JSON.parse(section.dataset.words || "{}"); // by the English words; English needs none
  const textsLanguage = section.dataset.textsLanguage; // where it is not that of the page

  let data;
  try {
    data = await load(section.dataset.list);
  } catch (error) {
    section.prepend(make("p", "bs-notice", say("The list of briefings could not be loaded. Reload the page to try again, or use the pages below.")));
    return;
  }
  const total = data.titles.length;
  const choices = data.choices;
  const termsOf = Object.fromEntries(choices.map((choice) => [choice.key, choice.terms]));
  let texts = null; // as printed
  let words = null; // folded, for comparison
  let waiting = null;
  let engine = null; // Pagefind, where the site has too many texts to load: its module, and which result is which briefing
  let names = null; // folded: those of each briefing's terms, which the index does not have in the language of the page
  let hits = null; // what it found: the words asked for, and its result for each briefing
  let shown = PAGE;

  /* ---------------------------------------------------------------- state: what the address says */
  function readState() {
    const query = new URLSearchParams(location.search);
    const state = { q: query.get("q") || "", sort: query.get("sort") === "oldest" ? "oldest" : "newest", picked: {} };
    for (const choice of choices) {
      const known = new Map(choice.terms.map((term, number) => [term[0], number]));
      state.picked[choice.key] = new Set(query.getAll(choice.key).filter((id) => known.has(id)).map((id) => known.get(id)));
    }
    return state;
  }

  function writeState(isNewStep) {
    const query = new URLSearchParams();
    if (state.q.trim()) query.set("q", state.q.trim());
    for (const choice of choices) {
      for (const number of state.picked[choice.key]) query.append(choice.key, choice.terms[number][0]);
    }
    if (state.sort !== "newest") query.set("sort", state.sort);
    const address = location.pathname + (String(query) ? "?" + query : "");
    if (isNewStep) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }

  let state = readState();

  /* ---------------------------------------------------------------- filtering */
  function fold(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
  }

  /* What is looked for: a word from its beginning on; any part of one in a script without spaces between words. */
  function begin(word) {
    return UNSPACED.test(word) ? word : " " + word;
  }

  /* For each briefing, a bit for every choice that it does not meet: none set, and it is a result. */
  function findMisses() {
    const misses = new Uint32Array(total);
    choices.forEach((choice, place) => {
      const picked = state.picked[choice.key];
      if (!picked.size) return;
      const terms = data.terms[choice.key];
      for (let n = 0; n < total; n++) {
        const fits = choice.is_every
          ? [...picked].every((term) => terms[n].includes(term))
          : terms[n].some((term) => picked.has(term));
        if (!fits) misses[n] |= 1 << place;
      }
    });
    const asked = fold(state.q).trim().split(" ").filter(Boolean);
    if (asked.length && data.places && hits) {
      for (let n = 0; n < total; n++) if (!hits.results.has(n)) misses[n] |= 1 << choices.length;
    } else if (asked.length && words) {
      for (let n = 0; n < total; n++) {
        if (!asked.every((word) => words[n].includes(begin(word)))) misses[n] |= 1 << choices.length;
      }
    }
    return misses;
  }

  /* How many results each term of a choice has or would add: of what all other choices leave; of what is left where all
     terms have to fit. */
  function countTerms(misses) {
    return choices.map((choice, place) => {
      const counts = new Uint32Array(choice.terms.length);
      const terms = data.terms[choice.key];
      const others = choice.is_every ? ~0 : ~(1 << place);
      for (let n = 0; n < total; n++) {
        if ((misses[n] & others) === 0) for (const term of terms[n]) counts[term]++;
      }
      return counts;
    });
  }

  /* ---------------------------------------------------------------- the page */
  const root = section.dataset.root;
  const field = make("input", "bs-find-words");
  Object.assign(field, { type: "search", id: "find-words", autocomplete: "off", spellcheck: false, enterKeyHint: "search" });
  const sort = make("select", "bs-find-sort");
  sort.id = "find-sort";
  for (const [value, name] of [["newest", say("Newest first")], ["oldest", say("Oldest first")]]) sort.append(new Option(name, value));
  const filters = make("details", "bs-filters");
  const head = make("summary", "", say("Choices"));
  filters.append(head);
  filters.open = matchMedia("(min-width: 60em)").matches;
  const groups = choices.map(makeGroup);
  filters.append(...groups.map((group) => group.element));
  const status = make("p", "bs-find-status");
  status.setAttribute("role", "status");
  const chips = make("ul", "bs-chips");
  chips.setAttribute("aria-label", say("Chosen"));
  const list = make("ol", "bs-list");
  const more = make("button", "bs-find-more", say("Show more"));
  more.type = "button";
  const extra = make("p", "bs-small bs-find-extra");
  const results = make("div", "bs-find-results");
  const bar = make("div", "bs-find-bar");
  bar.append(label(say("Words in the text"), field), label(say("Order"), sort));
  results.append(bar, status, chips, list, more, extra);
  const form = make("form", "bs-find-form");
  form.setAttribute("role", "search");
  form.setAttribute("aria-label", say("Find briefings"));
  form.append(filters, results);
  section.replaceChildren(form);

  function say(text, values = {}) {
    return fill(translated[text] || text, values);
  }

  /* Of the forms of a language the last but for one: the page has no language with more than two. */
  function sayNumber(one, other, number) {
    const forms = translated[one] || [one, other];
    return fill(number === 1 ? forms[0] : forms[forms.length - 1], { number: print(number) });
  }

  function fill(text, values) {
    return text.replace(/%\((\w+)\)s/g, (place, name) => values[name] ?? place);
  }

  function print(number) {
    return number.toLocaleString(document.documentElement.lang || undefined);
  }

  function make(name, className, text) {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  function label(text, control) {
    const element = make("label", "bs-find-label");
    element.append(make("span", "", text), control);
    return element;
  }

  function link(name, url) {
    const element = make("a", "", name);
    element.href = root + url;
    return element;
  }

  function inTextsLanguage(element) {
    if (textsLanguage) element.lang = textsLanguage;
    return element;
  }

  function makeGroup(choice, place) {
    const element = make("fieldset", "bs-choices");
    element.append(make("legend", "", choice.name));
    const group = { element, rows: [], isOpen: false, search: null };
    const box = make("div", "bs-choices-terms");
    if (choice.terms.length > 3 * SHORT) {
      group.search = make("input", "bs-choices-search");
      Object.assign(group.search, { type: "search", placeholder: say("Filter these"), autocomplete: "off", spellcheck: false });
      group.search.setAttribute("aria-label", say("Filter the choices under %(name)s", { name: choice.name }));
      group.search.addEventListener("input", () => showTerms(place));
      element.append(group.search);
    }
    group.more = make("button", "bs-choices-more");
    group.more.type = "button";
    group.more.addEventListener("click", () => {
      group.isOpen = !group.isOpen;
      showTerms(place);
    });
    group.box = box;
    element.append(box, group.more);
    return group;
  }

  /* Only terms that are looked at get a row: there may be thousands. */
  function getRow(place, number) {
    const group = groups[place], choice = choices[place];
    if (group.rows[number]) return group.rows[number];
    const element = make("label", "bs-choices-term");
    const box = make("input");
    box.type = "checkbox";
    box.name = choice.key;
    box.value = choice.terms[number][0];
    const count = make("span", "bs-count");
    element.append(box, make("span", "", choice.terms[number][1]), count);
    box.addEventListener("change", () => {
      if (box.checked) state.picked[choice.key].add(number);
      else state.picked[choice.key].delete(number);
      change(true);
    });
    return (group.rows[number] = { element, box, count });
  }

  function showTerms(place) {
    const group = groups[place], choice = choices[place], counts = group.counts, picked = state.picked[choice.key];
    const part = group.search ? fold(group.search.value).trim() : "";
    let order = choice.terms.map((_, number) => number).filter((number) => counts[number] || picked.has(number));
    if (!choice.is_ordered) order.sort((a, b) => picked.has(b) - picked.has(a) || counts[b] - counts[a] || a - b);
    if (part) order = order.filter((number) => (" " + fold(choice.terms[number][1])).includes(begin(part)));
    const limit = group.isOpen || part ? 200 : Math.max(SHORT, picked.size);
    const seen = order.slice(0, limit);
    const focused = document.activeElement;
    group.box.replaceChildren(...seen.map((number) => {
      const row = getRow(place, number);
      row.box.checked = picked.has(number);
      row.count.textContent = print(counts[number]);
      return row.element;
    }));
    if (group.box.contains(focused)) focused.focus();
    group.more.hidden = order.length <= SHORT || Boolean(part);
    group.more.textContent = group.isOpen ? say("Fewer") : say("All %(number)s", { number: print(order.length) });
    group.more.setAttribute("aria-expanded", group.isOpen);
    group.more.setAttribute("aria-label", `${group.more.textContent}: ${choice.name}`);
    group.element.hidden = !order.length && !part;
  }

  function makeItem(n) {
    const item = make("li", "bs-item");
    const kicker = make("p", "bs-kicker");
    const [bloc] = data.terms.bloc[n], [phase] = data.terms.phase[n];
    if (bloc !== undefined) kicker.append(link(...termsOf.bloc[bloc].slice(1)));
    if (phase !== undefined) {
      if (bloc !== undefined) kicker.append(" · ");
      const [id, name] = termsOf.phase[phase];
      const mark = make("span", "bs-phase", name);
      mark.dataset.phase = id;
      kicker.append(mark);
    }
    const heading = make("h2");
    heading.append(inTextsLanguage(link(data.titles[n], data.urls[n])));
    item.append(...(kicker.childNodes.length ? [kicker] : []), heading, make("p", "bs-when", data.when[n] || data.undated));
    if (texts) item.append(inTextsLanguage(make("p", "bs-lead", texts[n].length > 260 ? texts[n].slice(0, 260).replace(/\s\S*$/, "") + "…" : texts[n])));
    else if (hits && hits.results.get(n)) {
      const lead = inTextsLanguage(make("p", "bs-lead"));
      hits.results.get(n).data().then((page) => { lead.textContent = page.plain_excerpt; });
      item.append(lead);
    }
    if (data.terms.topic[n].length) {
      const topics = make("ul", "bs-topics");
      topics.setAttribute("aria-label", say("Topics"));
      for (const number of data.terms.topic[n]) {
        const entry = make("li");
        entry.append(link(...termsOf.topic[number].slice(1)));
        topics.append(entry);
      }
      item.append(topics);
    }
    return item;
  }

  function showChips() {
    chips.replaceChildren();
    const add = (name, remove) => {
      const button = make("button", "bs-chip", name);
      button.type = "button";
      button.setAttribute("aria-label", say("Remove: %(name)s", { name }));
      button.addEventListener("click", () => {
        remove();
        change(true);
        (chips.querySelector("button") || field).focus();
      });
      const entry = make("li");
      entry.append(button);
      chips.append(entry);
    };
    for (const choice of choices) {
      for (const number of state.picked[choice.key]) add(choice.terms[number][1], () => state.picked[choice.key].delete(number));
    }
    if (state.q.trim()) add(`“${state.q.trim()}”`, () => { state.q = field.value = ""; });
    if (chips.childNodes.length > 1) {
      add(say("Clear all"), () => {
        state.q = field.value = "";
        for (const choice of choices) state.picked[choice.key].clear();
      });
      chips.lastChild.firstChild.setAttribute("aria-label", say("Clear all choices"));
    }
    const chosen = Math.max(1, chips.childNodes.length - (chips.childNodes.length > 1));
    head.textContent = chips.childNodes.length ? say("Choices (%(number)s)", { number: chosen }) : say("Choices");
  }

  /* The list has a feed where it is exactly that of one term. */
  function showExtra() {
    extra.replaceChildren();
    const picked = choices.flatMap((choice) => [...state.picked[choice.key]].map((number) => choice.terms[number]));
    if (picked.length !== 1 || state.q.trim() || !picked[0][2]) return;
    const [, name, url] = picked[0];
    appendParts(extra, say("These are the briefings of %(list)s, which has a %(feed)s of its own."), {
      list: link(name, url),
      feed: link(say("feed"), url + "feed.xml"),
    });
  }

  /* A sentence with elements in the places that it names. */
  function appendParts(parent, sentence, elements) {
    parent.append(...sentence.split(/%\((\w+)\)s/).map((part, place) => (place % 2 ? elements[part] : part)));
  }

  function show() {
    const misses = findMisses();
    let found = [];
    for (let n = 0; n < total; n++) if (!misses[n]) found.push(n);
    if (state.sort === "oldest") {
      const dated = found.filter((n) => data.when[n]), undated = found.filter((n) => !data.when[n]);
      found = dated.reverse().concat(undated);
    }
    countTerms(misses).forEach((counts, place) => {
      groups[place].counts = counts;
      showTerms(place);
    });
    const isWaiting = state.q.trim() && (data.places ? !hits || hits.q !== state.q.trim() : !words);
    status.textContent = isWaiting ? say("Loading the texts …")
      : sayNumber("%(number)s briefing", "%(number)s briefings", found.length);
    list.replaceChildren(...found.slice(0, shown).map(makeItem));
    if (!found.length && !isWaiting) {
      const none = make("li", "bs-empty", say("No briefing fits all of this. Take one of the choices away, or try a shorter word."));
      list.append(none);
    }
    more.hidden = found.length <= shown;
    more.textContent = say("Show %(more)s more of %(number)s", { more: Math.min(PAGE, found.length - shown), number: print(found.length) });
    showChips();
    showExtra();
  }

  async function load(url) {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${answer.status} ${url}`);
    return answer.json();
  }

  async function askEngine(q) {
    engine = engine || Promise.all([import(new URL(root + "pagefind/pagefind.js", document.baseURI)), load(data.places)]);
    const [pagefind, places] = await engine;
    const numbers = new Map(places.map((place, n) => [place, n]));
    names = names || (textsLanguage ? data.titles.map((_, n) => " " + fold(listNames(n))) : []);
    // One word after the other: asked for several, Pagefind leaves out those that it does not know.
    const [first, ...others] = await Promise.all(fold(q).trim().split(" ").map(async (word) => {
      const { results } = await pagefind.search(word.normalize());
      const named = textsLanguage ? [...names.keys()].filter((n) => names[n].includes(begin(word))) : [];
      return new Map([...named.map((n) => [n, null]), ...results.map((result) => [numbers.get(result.id), result])]);
    }));
    return { q, results: new Map([...first].filter(([n]) => others.every((other) => other.has(n)))) };
  }

  function loadTexts() {
    const q = state.q.trim();
    if (data.places) {
      if (!q || (hits && hits.q === q)) return;
      askEngine(q).then((found) => {
        if (q !== state.q.trim()) return;
        hits = found;
        show();
      }, () => {
        data.places = null; // the index cannot be used: the texts can
        loadTexts();
      });
      return;
    }
    waiting = waiting || load(section.dataset.texts).then((loaded) => {
      texts = loaded;
      words = loaded.map((text, n) => " " + fold(`${data.titles[n]} ${text} ${textsLanguage ? listNames(n) : ""}`));
      show();
    }, () => {
      waiting = null;
      status.textContent = say("The texts could not be loaded; only the choices work. Type again to try once more.");
    });
  }

  /* Texts in another language than the page are found by the names of their terms too, which are in that of the page. */
  function listNames(n) {
    return choices.flatMap((choice) => data.terms[choice.key][n].map((term) => choice.terms[term][1])).join(" ");
  }

  function change(isNewStep) {
    shown = PAGE;
    writeState(isNewStep);
    if (state.q.trim()) loadTexts();
    show();
  }

  let typing = 0;
  field.addEventListener("input", () => {
    const isFirst = !typing;
    clearTimeout(typing);
    state.q = field.value;
    if (isFirst) writeState(true);
    typing = setTimeout(() => {
      typing = 0;
      change(false);
    }, 120);
  });
  sort.addEventListener("change", () => {
    state.sort = sort.value;
    change(true);
  });
  more.addEventListener("click", () => {
    const next = list.childNodes.length;
    shown += PAGE;
    show();
    list.childNodes[next]?.querySelector("h2 a")?.focus();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", () => {
    state = readState();
    field.value = state.q;
    sort.value = state.sort;
    shown = PAGE;
    if (state.q.trim()) loadTexts();
    show();
  });

  field.value = state.q;
  sort.value = state.sort;
  show();
  loadTexts();
})();
