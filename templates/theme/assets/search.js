/* The worker behind Material's search box, in place of Material's own, which first builds an index: 3.6 s at 10,000
   briefings. This one looks through titles, tags and texts themselves, so that it is ready at once. It speaks Material's
   messages (9.0 to 9.8): 0 the entries, answered by 1; 2 a query, answered by 3 with the entries found, by page. */
(function () {
  "use strict";

  const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
  const FIELDS = ["title", "tags", "text"];
  const WHOLE = { title: 10, tags: 5, text: 2 }; // what a word found there counts
  const BEGUN = { title: 6, tags: 3, text: 1 }; // the same, where only its beginning is typed
  const NAMED = 1000; // the page whose title is what was typed stands first
  const MARKUP = /<[^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/gi;
  const PIECES = /<[^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);|[\p{L}\p{N}\p{M}]+/giu;
  const SIGNS = /[^\p{L}\p{N}\p{M}]+/gu;
  const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

  const MARKED = 300; // results in which the words typed are marked; nobody reads further
  const EXCERPT = 40; // words of a text that are shown, a quarter of them before the first one found

  let entries = [];
  let pages = new Map();

  /* Small letters without accents, for comparison; every run of other signs is one space. */
  function fold(text) {
    const plain = /[^\x00-\x7f]/.test(text) ? text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").normalize("NFC") : text;
    return plain.toLowerCase().replace(SIGNS, " ").trim();
  }

  /* Text or tags as words with a space before and behind each; markup is none. */
  function words(value) {
    if (!value || !value.length) return "";
    return ` ${fold(String(Array.isArray(value) ? value.join(" | ") : value).replace(MARKUP, " "))} `;
  }

  function setUp(docs) {
    pages = new Map(docs.filter((doc) => !doc.location.includes("#")).map((doc) => [doc.location, doc]));
    entries = docs.map((doc) => ({ doc, title: words(doc.title), tags: words(doc.tags), text: words(doc.text) }));
  }

  /* Words, "phrases in quotes", and -words that must not be there. */
  function readQuery(query) {
    const terms = [];
    for (const [, minus, phrase, word] of query.matchAll(/(?<!\S)(-?)(?:"([^"]*)"?|(\S+))/g)) {
      const found = fold(phrase === undefined ? word : phrase);
      for (const text of phrase === undefined ? found.split(" ") : [found]) {
        if (text) terms.push({ text, isLeftOut: minus === "-", start: UNSPACED.test(text) ? text : ` ${text}` });
      }
    }
    return terms;
  }

  function weigh(entry, term) {
    let weight = 0;
    for (const field of FIELDS) {
      if (entry[field].includes(term.start)) weight += (entry[field].includes(`${term.start} `) ? WHOLE : BEGUN)[field];
    }
    return weight;
  }

  /* What has all the words; where nothing has, what has the most of them. The first of equals is the newest. */
  function find(query) {
    const terms = readQuery(query);
    const asked = terms.filter((term) => !term.isLeftOut), leftOut = terms.filter((term) => term.isLeftOut);
    if (!asked.length) return [];
    const name = ` ${asked.map((term) => term.text).join(" ")} `;
    let most = 1, found = [];
    for (const entry of entries) {
      const weights = asked.map((term) => weigh(entry, term));
      const number = weights.filter(Boolean).length;
      if (number < most || leftOut.some((term) => weigh(entry, term))) continue;
      if (number > most) [most, found] = [number, []];
      const score = weights.reduce((sum, weight) => sum + weight, 0) * (entry.doc.boost || 1);
      found.push({ entry, weights, score: entry.title === name ? NAMED + score : score });
    }
    found.sort((one, other) => other.score - one.score);
    return gather(found.map((hit, place) => show(hit, asked, place < MARKED)));
  }

  /* Material lists pages; below each, the sections of it that were found. */
  function gather(items) {
    const groups = new Map();
    for (const item of items) {
      const page = item.location.split("#")[0];
      if (!groups.has(page)) groups.set(page, []);
      groups.get(page).push(item);
    }
    for (const [page, group] of groups) {
      if (!group.some((item) => item.location === page)) {
        if (pages.has(page)) group.push({ ...pages.get(page), score: 0, terms: {} });
        else groups.delete(page);
      }
    }
    return [...groups.values()];
  }

  /* Tags stand below the text: Material would make each result's a landmark of the page, all with no name. */
  function show({ entry, weights, score }, asked, isMarked) {
    const { tags, ...doc } = entry.doc, marks = asked.filter((_, place) => weights[place]);
    if (!isMarked) return { ...doc, score, terms: {} };
    const text = cut(mark(String(doc.text || "").replace(/<[^>]*>/g, " "), marks));
    const below = (tags || []).map((tag) => `<span>${mark(tag, marks)}</span>`).join(" ");
    return {
      ...doc, score, title: mark(doc.title, marks), text: below ? `${text}<span class="bs-search-tags">${below}</span>` : text,
      terms: Object.fromEntries(asked.map((term, place) => [term.text, weights[place] > 0])),
    };
  }

  /* The text, which is HTML, with the beginnings of words that were typed marked. */
  function mark(html, terms) {
    const starts = terms.flatMap((term) => term.text.split(" "));
    return String(html).replace(PIECES, (piece) => {
      if (piece[0] === "<" || piece[0] === "&") return piece;
      const folded = fold(piece);
      if (!UNSPACED.test(piece)) return starts.some((start) => folded.startsWith(start)) ? `<mark>${piece}</mark>` : piece;
      const start = starts.find((one) => folded.includes(one)) || "", place = folded.indexOf(start);
      if (!start || folded.length !== piece.length) return piece;
      return `${piece.slice(0, place)}<mark>${piece.slice(place, place + start.length)}</mark>${piece.slice(place + start.length)}`;
    });
  }

  /* The words around the first one found. */
  function cut(html) {
    const shown = html.split(/\s+/).filter(Boolean), first = Math.max(0, shown.findIndex((word) => word.includes("<mark>")));
    const start = shown.length > EXCERPT ? Math.max(0, Math.min(first - EXCERPT / 4, shown.length - EXCERPT)) : 0;
    const end = start + EXCERPT;
    return `${start ? "… " : ""}${shown.slice(start, end).join(" ")}${end < shown.length ? " …" : ""}`;
  }

  /* While one query is looked for, others may be typed: only the last of them is answered. */
  let asked = null;
  function answer() {
    if (asked === null) return;
    const query = asked;
    asked = null;
    postMessage({ type: RESULT, data: { items: find(query) } });
  }

  self.addEventListener("message", ({ data: message }) => {
    if (message.type === SETUP) {
      setUp(message.data.docs);
      postMessage({ type: READY });
    } else if (message.type === QUERY) {
      asked = message.data;
      setTimeout(answer, 0);
    }
  });
})();
