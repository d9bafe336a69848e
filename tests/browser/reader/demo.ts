import { articleOf } from './bench.ts';

const LONG = 'The islanders have bought the launch. Nobody knows yet what it will be for; a café, says one, a museum, says another. The ticket seller says that it should go on crossing.';

/** An article with one of everything, its blocks numbered from 1. */
export const demo = articleOf(
  [
    '<figure data-block="1"><img src="/pictures/harbour-1200x700.png" width="1200" height="700" alt="The harbour at dusk"><figcaption>The harbour at dusk.</figcaption></figure>',
    '<p data-block="2">Rain fell on the harbour. <em>Nobody</em> on the quay seemed surprised.<sup><a href="#fn1" id="r1">1</a></sup></p>',
    '<h2 data-block="3">A timetable</h2>',
    `<p data-block="4">${LONG}</p>`,
    '<blockquote data-block="5"><p>Two islands ought not to be two hours apart.</p></blockquote>',
    '<h3 data-block="6">The figures</h3>',
    '<table data-block="7"><caption>Freight</caption><thead><tr><th>Year</th><th>Crates</th></tr></thead><tbody><tr><td>1954</td><td>310</td></tr></tbody></table>',
    '<pre data-block="8"><code class="language-js">// three short\nconst CALL = [1, 1, 3];\n</code></pre>',
    '<p data-block="9">The sum is <math><semantics><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><annotation encoding="application/x-tex">a+b</annotation></semantics></math> crates.</p>',
    '<iframe data-block="10" src="https://video.example/embed/1" title="The last crossing"></iframe>',
    '<figure data-block="11"><a href="/pictures/map-1600x900.png"><img src="/pictures/map-400x225.png" width="400" height="225" alt="A map"></a></figure>',
    ...Array.from({ length: 20 }, (_, n) => `<p data-block="${12 + n}">${n + 1}. ${LONG}</p>`),
    '<h2 data-block="40">Notes</h2><ol><li id="fn1" data-block="41">The third to bear the name. <a href="#r1">↩</a></li></ol>',
  ].join(''),
  { leftOut: [{ kind: 'promo', reason: 'a card to another story', text: 'Read next: the lighthouse', block: 4, content: '<p>Read next: the lighthouse</p>' }] },
);
