// Cited passages, numbered in the order in which a reader meets them, as the renderers number them: the same words have
// the same number in every document where they stand.

const wording = ({ quote }) => quote.split(/\s+/).filter(Boolean).join(" ");
const place = ({ document, start, end }) => `${document}\u0000${start}\u0000${end}`;

export class Passages {
  constructor(summary) {
    this.byPlace = new Map();
    this.disagreements = summary.disagreements ?? [];
    const numbers = new Map();
    for (const citation of cited(summary)) {
      const words = wording(citation);
      if (!numbers.has(words)) numbers.set(words, numbers.size + 1);
      if (!this.byPlace.has(place(citation))) this.byPlace.set(place(citation), { ...citation, number: numbers.get(words) });
    }
  }

  // The passages of `citations`, each place once, by number.
  of(citations) {
    const found = new Set(citations.map((citation) => this.byPlace.get(place(citation))).filter(Boolean));
    return [...found].sort((a, b) => a.number - b.number);
  }

  // What other sources say where `sentence` takes one side of a disagreement: positions that rest on other passages.
  differing({ citations, disagreements = [] }) {
    const rests = ({ document, start, end }) =>
      citations.some((each) => each.document === document && each.start < end && start < each.end);
    return disagreements.flatMap((number) => {
      const others = this.disagreements[number].positions.filter((each) => !each.citations.some(rests));
      return others.map(({ text, citations: cited }) => ({ text, passages: this.of(cited) }));
    });
  }

  in(document) {
    return this.all.filter((passage) => passage.document === document);
  }

  get all() {
    return [...this.byPlace.values()];
  }

  // Each wording once, with the documents where it stands.
  get notes() {
    const notes = new Map();
    for (const { number, quote, document } of this.all) {
      if (!notes.has(number)) notes.set(number, { quote, documents: new Set() });
      notes.get(number).documents.add(document);
    }
    return [...notes.values()];
  }
}

export const numbersOf = (passages) => [...new Set(passages.map(({ number }) => number))];

function* cited({ sentences, disagreements = [] }) {
  for (const { citations, corroboration } of sentences) {
    yield* citations;
    for (const part of corroboration.parts ?? []) yield* part.citations;
  }
  for (const { positions } of disagreements) for (const position of positions) yield* position.citations;
  for (const { findings } of sentences) for (const { passage } of findings) if (passage) yield passage;
}
