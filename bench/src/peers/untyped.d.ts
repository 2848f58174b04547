/** The parts used here of packages that come without types. */

declare module 'wink-bm25-text-search' {
  interface Engine {
    defineConfig(config: { readonly fldWeights: { readonly [field: string]: number } }): boolean;
    definePrepTasks(tasks: readonly ((input: never) => unknown)[]): number;
    addDoc(doc: { readonly [field: string]: string }, id: number): number;
    consolidate(precision?: number): boolean;
    search(text: string, limit?: number): [id: string, score: number][];
  }
  export default function bm25(): Engine;
}

declare module 'wink-nlp-utils' {
  const nlp: {
    readonly string: {
      lowerCase(text: string): string;
      tokenize0(text: string): string[];
    };
    readonly tokens: {
      removeWords(tokens: string[]): string[];
      stem(tokens: string[]): string[];
      propagateNegations(tokens: string[]): string[];
    };
  };
  export default nlp;
}

declare module 'wink-porter2-stemmer' {
  export default function stem(word: string): string;
}

declare module 'node-nlp' {
  interface Settings {
    readonly languages: readonly string[];
    readonly forceNER: boolean;
    readonly autoSave: boolean;
    readonly nlu: { readonly log: boolean; readonly useNoneFeature: boolean };
  }
  interface Classified {
    readonly classifications: readonly { readonly intent: string; readonly score: number }[];
  }
  export class NlpManager {
    constructor(settings: Settings);
    addDocument(locale: string, utterance: string, intent: string): void;
    train(): Promise<void>;
    process(locale: string, utterance: string): Promise<Classified>;
  }
}
