// Cited passages, numbered in the order in which a reader meets them, as the renderers number them.

export const place = ({ document, start, end }) => `${document}\u0000${start}\u0000${end}`;

export class Passages {
  constructor(summary) {
    this.byPlace = new Map();
    for (const citation of cited(summary)) {
      const key = place(citation);
      if (!this.byPlace.has(key)) this.byPlace.set(key, { ...citation, number: this.byPlace.size + 1 });
    }
  }

  // The passages of `citations`, each once, by number.
  of(citations) {
    const found = new Set(citations.map((citation) => this.byPlace.get(place(citation))).filter(Boolean));
    return [...found].sort((a, b) => a.number - b.number);
  }

  in(document) {
    return [...this.byPlace.values()].filter((passage) => passage.document === document);
  }

  get all() {
    return [...this.byPlace.values()];
  }
}

function* cited({ sentences, disagreements = [] }) {
  for (const sentence of sentences) yield* sentence.citations;
  for (const { positions } of disagreements) for (const position of positions) yield* position.citations;
  for (const { findings } of sentences) for (const { passage } of findings) if (passage) yield passage;
}
