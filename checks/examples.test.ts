import { describe, expect, it } from 'vitest';
import { examplesIn } from './examples.ts';

function commandsOf(text: string, path = 'README.md'): string[] {
  return examplesIn(new Map([[path, text]])).flatMap((one) =>
    one.kind === 'command' ? [`${one.argv.join('|')} ${one.exits}`] : [],
  );
}

describe('examples', () => {
  it('are the calls of the command in sh blocks, with the exit code that they tell', () => {
    const text = [
      '```sh',
      'npm ci && npx variorum compare examples/halmar',
      'variorum read "my file.txt" --layers none | head -3   # the first lines',
      'variorum compare a.txt b.txt --fail-on conflicting   # exits 3',
      'ls -l',
      '```',
      'variorum compare is not run here.',
    ].join('\n');
    expect(commandsOf(text)).toEqual([
      'compare|examples/halmar 0',
      'read|my file.txt|--layers|none 0',
      'compare|a.txt|b.txt|--fail-on|conflicting 3',
    ]);
  });

  it('are run once, however often they are shown', () => {
    const block = '```sh\nvariorum read a.txt\n```\n';
    expect(commandsOf(block + block)).toEqual(['read|a.txt 0']);
  });

  it('are those of the help', () => {
    const text = "const commands = [{ examples: ['variorum read a.txt', 'variorum read b.txt'] }];";
    expect(commandsOf(text, 'src/present/cli/commands.ts')).toEqual(['read|a.txt 0', 'read|b.txt 0']);
  });

  it('are programs in documents and doc comments', () => {
    const program = "import { span } from 'variorum';\nspan(0, 1);\n";
    const other = program.replace('0', '2');
    const lines = ['Gives.', '', '```ts', ...other.trim().split('\n'), '```'];
    const comment = `/**\n${lines.map((line) => ` * ${line}`).join('\n')}\n */`;
    const tree = new Map([
      ['docs/a.md', `\`\`\`ts\n${program}\`\`\`\n`],
      ['src/model/a.ts', comment],
    ]);
    expect(examplesIn(tree)).toEqual([
      { kind: 'program', where: 'docs/a.md', code: program },
      { kind: 'program', where: 'src/model/a.ts', code: other },
    ]);
  });
});
