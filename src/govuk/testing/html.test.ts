import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { canonical } from './html.ts'

describe('HTML in one canonical form', () => {
  const same: [string, string, string][] = [
    ['the order of attributes', '<p id="a" class="b">x</p>', '<p class="b" id="a">x</p>'],
    ['a boolean attribute and an empty one', '<input disabled>', '<input disabled="" />'],
    ['the second of two attributes with one name', '<p id="a" id="b">x</p>', '<p id="a">x</p>'],
    ['white space at the edge of a block', '<div>\n  x\n</div>', '<div>x</div>'],
    ['white space beside a control', '<label>x</label>\n<input>', '<label>x</label><input>'],
    ['how much white space', '<p>x   \n y</p>', '<p>x y</p>'],
    ['on which side of an inline tag a space stands', '<p><b>x </b>y</p>', '<p><b>x</b> y</p>'],
    ['entities', '<p title="&quot;">&#39;&amp;&#x2f;</p>', '<p title="&#34;">\'&amp;/</p>'],
    ['the first line break of a textarea', '<textarea>\nx</textarea>', '<textarea>x</textarea>'],
  ]
  for (const [what, one, other] of same) {
    it(`does not mind ${what}`, () => assert.equal(canonical(one), canonical(other)))
  }

  const different: [string, string, string][] = [
    ['a class', '<p class="a">x</p>', '<p class="a b">x</p>'],
    ['the order of classes', '<p class="a b">x</p>', '<p class="b a">x</p>'],
    ['an attribute', '<p>x</p>', '<p hidden>x</p>'],
    ['a letter', '<p>x</p>', '<p>X</p>'],
    ['an element', '<p>x</p>', '<p><b>x</b></p>'],
    ['the order of elements', '<b>x</b><i>y</i>', '<i>y</i><b>x</b>'],
    ['where an element ends', '<div><p>x</p></div><p>y</p>', '<div><p>x</p><p>y</p></div>'],
    ['a space between words', '<p><b>Error:</b> x</p>', '<p><b>Error:</b>x</p>'],
    ['a space inside a hidden word', '<p>Next<span> page</span></p>', '<p>Next<span>page</span></p>'],
    ['a no-break space', '<p>x&nbsp;y</p>', '<p>x y</p>'],
    ['white space in a textarea', '<textarea> x</textarea>', '<textarea>x</textarea>'],
    ['an empty element', '<p>x</p>', '<p>x</p><div></div>'],
    ['text that looks like a tag', '<p>&lt;b></p>', '<p><b></b></p>'],
  ]
  for (const [what, one, other] of different) {
    it(`sees ${what}`, () => assert.notEqual(canonical(one), canonical(other)))
  }

  for (const wrong of ['<p>', '</p>', '<p></b></p>', '<p class=a></p>', '&unknown;', '<!-- x -->']) {
    it(`refuses ${wrong}`, () => assert.throws(() => canonical(wrong)))
  }
})
