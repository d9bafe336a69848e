import type { Block } from '../block.ts';
import { isProse } from '../box.ts';
import type { Row } from './row.ts';
import { countSigns } from './signs.ts';

/** What is measured of a block's own words. */
export const TEXT_FACTS = [
  'isText', // 1 for a run of text, 0 for a medium
  'chars', // log(1 + characters)
  'words', // log(1 + words)
  'wordLength', // characters a word; codes and addresses have long ones
  'prose', // 1 if it reads as a sentence of the article
  'linkDensity', // share of its characters in links
  'links', // log(1 + links in it)
  'digits', // share of characters that are digits; dates, counts, prices
  'capitals', // share of letters in upper case; labels and calls to action shout
  'capitalWords', // share of words that begin in upper case; names and headlines
  'commas', // commas per 100 characters; prose has them
  'endsSentence', // 1 if it ends as a sentence does
  'endsColon', // 1 if it ends with a colon; a lead-in
  'endsEllipsis', // 1 if it ends cut off
  'endsQuestion', // 1 if it ends with a question mark
  'startsLower', // 1 if it begins in lower case; a sentence broken in two
  'bars', // number of | • · / › » marks; menus and bylines
  'copyright', // 1 if it has © or (c)
  'money', // 1 if it names a price
  'date', // 1 if it has a date or a time of day
  'ago', // 1 if it says how long ago or how many minutes to read
  'by', // 1 if it begins like a byline
  'credit', // 1 if it reads like a picture credit
  'address', // 1 if it holds a web or mail address
  'fileName', // 1 if it holds the name of a picture file
  'template', // 1 if it holds template code
  'quote', // 1 if it holds a quotation
  'secondPerson', // words that speak to the reader, per 10 words
  'imperative', // 1 if it begins with a verb of asking: read, watch, sign, click, share, follow
  'hashtag', // 1 if it has a # or @ name
  'counter', // 1 if it is a bare number or a number and a word: shares, comments
  'invisible', // 1 if nothing of it can be seen: only marks and joiners
  'symbols', // share of characters neither letter, digit nor space
] as const;

const count = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;

const DATE = /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|fév|avr|mai|juin|août|déc|mär|okt|dez|gen|mag|giu|lug|ott)\w*\.? \d{1,2}|\b\d{1,2}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|fév|avr|juin|juil|août|déc|mär|mai|okt|dez|ene|abr|ago|dic)|\b\d{1,2}:\d{2}\b|\d{4}年|\d{1,2}月/i;
const AGO = /\b(?:ago|min(?:ute)?s? (?:read|ago)|mins?|hours? ago|vor \d|il y a|hace \d|минут|назад|fa|lettura|leestijd)\b|分前|時間前|小时前/i;
const BY = /^(?:by|von|par|por|di|da|door|przez|av|автор|text|written by|author|story by|posted by|words by)\b[\s:]/i;
const CREDIT = /\b(?:photo(?:graph|s)?|image|picture|credit|getty|reuters|afp|shutterstock|istock|unsplash|courtesy|foto|bild|crédit|copyright|via|AP)\b|©|写真|图片|фото/i;
const MONEY = /[$€£¥₹]\s?\d|\d\s?(?:€|\$|USD|EUR|zł|руб)/;
const ADDRESS = /https?:\/\/|www\.|\b[\w.+-]{1,64}@[\w-]+\.\w|\b[\w-]{1,63}\.(?:com|org|net|co|io|de|fr|uk)\b/i;
const FILE_NAME = /\.(?:jpe?g|png|gif|webp|svg|mp4|avif)\b|\bIMG_\d|\bDSC_?\d/i;
const TEMPLATE = /\{\{|\}\}|\[\/?\w+[^\]]{0,300}=|<\/?\w+|%[sd]\b|\bundefined\b|function\s*\(|&\w+;|\$\{/;
const YOU = /\b(?:you|your|yours|us|our|we|du|sie|ihr|ihre|uns|unser\w*|vous|votre|vos|nous|notre|tu|su|sus|usted|nuestr\w*|tuo|voi|vostr\w*|você|seu|sua|je|jouw|uw|ons|onze|вы|ваш\w*|нас|наш\w*)\b/gi;
const ASKS = /^(?:read|watch|see|sign|click|share|follow|listen|subscribe|get|join|download|buy|shop|check|view|more|related|also|tap|swipe|play|load|show|hide|close|open|try|learn|discover|explore|find|start|submit|save|print|email|copy|next|previous|back|skip|continue|lesen|mehr|jetzt|hier|lire|voir|lea|vea|ver|leia|veja|leggi|guarda|lees|bekijk|czytaj|zobacz|читайте|смотрите|подпис\w*)\b/i;
const COUNTS = 60; // characters; what is longer counts nothing
const COUNTER = /^\W*\d[\d.,]*\s*[km]?\W*(?:\p{L}+)?\W*$/iu;

/** Measures a block's words; a medium is measured by its alt text. */
export function textFacts(block: Block, row: Row): void {
  const { text, kind } = block;
  const size = text.length || 1;
  const { words, letters, capitals, capitalWords, digits, commas, bars, symbols, isSeen } = countSigns(text);
  const yes = (pattern: RegExp): void => row.tell(pattern.test(text));
  row.tell(kind === 'text'); // isText
  row.put(Math.log1p(text.length)); // chars
  row.put(Math.log1p(text ? words : 0)); // words
  row.put(text.length / words); // wordLength
  row.tell(isProse(block)); // prose
  row.put(block.linkDensity); // linkDensity
  row.put(Math.log1p(kind === 'text' ? linksIn(block) : 0)); // links
  row.put(digits / size); // digits
  row.put(capitals / (letters || 1)); // capitals
  row.put(capitalWords / words); // capitalWords
  row.put((100 * commas) / size); // commas
  yes(/[.!?…。！？؟।]["'”’»)\]]*$/u); // endsSentence
  yes(/[:：]$/); // endsColon
  yes(/(?:…|\.\.\.|\[…\])$/); // endsEllipsis
  yes(/[?？؟]$/); // endsQuestion
  yes(/^\p{Ll}/u); // startsLower
  row.put(bars); // bars
  yes(/©|\(c\)\s|all rights/i); // copyright
  row.tell(digits > 0 && MONEY.test(text)); // money
  row.tell(digits > 0 && DATE.test(text)); // date
  yes(AGO); // ago
  yes(BY); // by
  row.tell(text.length < 300 && CREDIT.test(text)); // credit
  row.tell(/[./]/.test(text) && ADDRESS.test(text)); // address
  yes(FILE_NAME); // fileName
  yes(TEMPLATE); // template
  yes(/[“”«»„]|"[^"]+"/); // quote
  row.put((10 * count(YOU, text)) / words); // secondPerson
  yes(ASKS); // imperative
  yes(/(?:^|\s)[#@]\w/); // hashtag
  row.tell(digits > 0 && text.length <= COUNTS && COUNTER.test(text)); // counter
  row.tell(text !== '' && !isSeen); // invisible
  row.put(symbols / size); // symbols
}

function linksIn({ nodes }: Block): number {
  const links = new Set<Element>();
  for (const node of nodes) {
    const link = /\S/.test(node.data) && node.parentElement?.closest('a');
    if (link) links.add(link);
  }
  return links.size;
}
