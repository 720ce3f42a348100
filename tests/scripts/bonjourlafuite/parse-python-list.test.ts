import { describe, expect, it } from 'vitest';
import { parsePythonList } from '../../../scripts/bonjourlafuite/parse-python-list';

describe('a list as Python writes it', () => {
  it.each([
    ['', []],
    ['[]', []],
    ["['nom, prénom', 'adresse email']", ['nom, prénom', 'adresse email']],
    [`["nom d'utilisateur", 'l\\'âge', 'dit "x"']`, ["nom d'utilisateur", "l'âge", 'dit "x"']],
    ["['150\\xa0000 IBAN', '\\u20ac', '\\U0001f937', 'a\\nb', 'c\\\\d']", ['150\u00a0000 IBAN', '€', '🤷', 'a\nb', 'c\\d']],
    [
      "[{'text': 'Source', 'href': 'https://news.example/a'}, 'https://news.example/b']",
      [{ text: 'Source', href: 'https://news.example/a' }, 'https://news.example/b'],
    ],
    ['[ { } , "a" ]', [{}, 'a']],
  ])('%s', (text, list) => expect(parsePythonList(text)).toEqual(list));

  it.each(["'a'", "['a'", "['a' 'b']", "['a',]", '[a]', "['a'] ['b']", "[{'a'}]", "[{'a': }]", "['a\\']", '[1]', '[None]', "[['a']]", 'x'])(
    'and nothing else: %s',
    (text) => expect(parsePythonList(text)).toBeUndefined(),
  );
});
