import { JSON_LD_MAX_CHARACTERS } from './limits.ts';
import type { PageStatements } from './page.ts';

type Attributes = Readonly<Record<string, string>>;

/** How many values of one name are kept: authors and tags repeat, floods say nothing. */
const VALUES_MAX = 20;
const VALUE_MAX_CHARACTERS = 1000;

/** Gathers what a page states of itself while it is gone through. Local to one call. */
export class StatementReader {
  readonly #meta = new Map<string, string[]>();
  readonly #jsonLd: string[] = [];
  readonly #published: string[] = [];
  readonly #times: string[] = [];
  #language: string | null = null;
  #canonical: string | null = null;
  #title: string | null = null;
  #reading: 'title' | 'json' | null = null;
  #parts: string[] = [];

  open(name: string, attributes: Attributes): void {
    if (name === 'html') this.#language ??= attributes.lang ?? null;
    else if (name === 'meta') this.#readMeta(attributes);
    else if (name === 'link' && attributes.rel === 'canonical') this.#canonical ??= attributes.href ?? null;
    else if (name === 'time') this.#readTime(attributes);
    else if (name === 'title' && this.#title === null) this.#begin('title');
    else if (name === 'script' && /ld\+json/i.test(attributes.type ?? '')) this.#begin('json');
    if (attributes.itemprop === 'datePublished') this.#readTime(attributes);
  }

  text(text: string): void {
    if (this.#reading !== null) this.#parts.push(text);
  }

  close(name: string): void {
    if (this.#reading === 'title' && name === 'title')
      this.#title = this.#end().split(/\s+/).filter(Boolean).join(' ');
    if (this.#reading === 'json' && name === 'script') {
      const json = this.#end();
      if (json.length <= JSON_LD_MAX_CHARACTERS && this.#jsonLd.length < VALUES_MAX) this.#jsonLd.push(json);
    }
  }

  read(): PageStatements {
    return {
      title: this.#title,
      language: this.#language,
      canonical: this.#canonical,
      meta: this.#meta,
      jsonLd: this.#jsonLd,
      times: [...this.#published, ...this.#times],
    };
  }

  #begin(what: 'title' | 'json'): void {
    this.#reading = what;
    this.#parts = [];
  }

  #end(): string {
    this.#reading = null;
    return this.#parts.join('');
  }

  #readMeta(attributes: Attributes): void {
    const name = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase().trim();
    const content = (attributes.content ?? '').trim();
    if (
      name === '' ||
      name.length > VALUE_MAX_CHARACTERS ||
      content === '' ||
      content.length > VALUE_MAX_CHARACTERS
    )
      return;
    const values = this.#meta.get(name) ?? [];
    if (values.length < VALUES_MAX) this.#meta.set(name, [...values, content]);
  }

  #readTime(attributes: Attributes): void {
    const value = (attributes.datetime ?? attributes.content ?? '').trim();
    if (value === '' || value.length > VALUE_MAX_CHARACTERS) return;
    const names = `${attributes.itemprop ?? ''} ${attributes.class ?? ''} ${attributes.pubdate === undefined ? '' : 'publish'}`;
    const times = /publish/i.test(names) ? this.#published : this.#times;
    if (times.length < VALUES_MAX) times.push(value);
  }
}
