import { expect, test } from 'vitest';
import { absolute } from '../../../src/article/address.ts';

test('an address becomes absolute, and keeps the letters it was written in', () => {
  expect(absolute('/pictures/ferry.jpg', 'https://coast.example/news/')).toBe('https://coast.example/pictures/ferry.jpg');
  expect(absolute(' https://coast.example/‘Fähre’ im Hafen.jpg ', '')).toBe('https://coast.example/‘Fähre’%20im%20Hafen.jpg');
  expect(absolute('https://coast.example/F%C3%A4hre.jpg', '')).toBe('https://coast.example/F%C3%A4hre.jpg');
  expect(absolute('/ä?q=%E4', 'https://coast.example/')).toBe('https://coast.example/ä?q=%E4');
  expect(absolute('#note', 'https://coast.example/')).toBe('#note');
});

test('what would run, or read the disk, is no address', () => {
  for (const address of ['javascript:alert(1)', ' java\tscript:alert(1)', 'data:text/html,ä', 'data:image/svg+xml,<svg>', 'file:///etc/ä', 'blob:https://coast.example/ä']) expect(absolute(address, 'https://coast.example/'), address).toBe('');
});
