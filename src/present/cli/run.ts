import { Command, CommanderError, type OutputConfiguration } from 'commander';
import { VariorumError } from '../../model/error.ts';
import { VERSION } from '../../model/version.ts';
import { oneLine, visible } from '../export/foreign.ts';
import { type CommandSpec, commands } from './commands.ts';
import { EXIT, type Io } from './io.ts';
import { sayFailure } from './messages.ts';
import { isClosedPipe } from './output.ts';
import { UsageError } from './usage.ts';

/**
 * Runs the command line and gives its exit code: 0 done, 1 an input or the work failed, 2 wrong usage, 3 as
 * asked by `--fail-on`. Nothing is thrown, and the process is not ended.
 */
export async function runCli(argv: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.done;
  const program = programFor(io, (done) => {
    code = done;
  });
  try {
    if (argv.length === 0) return usage(program);
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return exitCodeOf(error, io);
  }
}

function exitCodeOf(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  // The reader of our output went away (`| head`): it has what it wanted.
  if (isClosedPipe(error)) return EXIT.done;
  if (error instanceof UsageError) {
    io.stderr.write(`error: ${oneLine(error.message)}\n`);
    return EXIT.usage;
  }
  sayFailure(io, error instanceof VariorumError ? error : unexpected(error));
  return EXIT.failed;
}

/** Something that this program did not foresee: a fault of ours, told with where it happened. */
function unexpected(error: unknown): VariorumError {
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new VariorumError('unexpected', `This is a fault of the program. ${said}`, { cause: error });
}

function programFor(io: Io, done: (code: number) => void): Command {
  const program = new Command('variorum')
    .description('Works out what overlapping news reports really establish, down to the character.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .exitOverride()
    .configureOutput(outputTo(io))
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 an input or the work failed, 2 wrong usage, 3 as asked by --fail-on.',
    );
  for (const spec of commands) program.addCommand(commandFor(spec, io, done));
  return program;
}

function commandFor(spec: CommandSpec, io: Io, done: (code: number) => void): Command {
  const command = new Command(spec.name)
    .description(spec.summary)
    .argument(
      '[input...]',
      'files (.txt, .md, .html, .json, .jsonl, each also .gz), folders, or - for standard input',
    )
    .usage(`[options] ${spec.leads === undefined ? '' : `${spec.leads} `}INPUT...`)
    .helpOption('-h, --help', 'print help')
    .exitOverride()
    .configureOutput(outputTo(io))
    .addHelpText('after', `\nExamples:\n${spec.examples.map((one) => `  ${one}`).join('\n')}`);
  for (const { flags, description, parse } of spec.options) {
    if (parse === undefined) command.option(flags, description);
    else command.option(flags, description, parse);
  }
  return command.action(async (inputs: readonly string[], options: unknown) => {
    if (inputs.length === 0) throw new UsageError(noInput(spec));
    done(await spec.run(inputs, options, io));
  });
}

function noInput({ name, leads }: CommandSpec): string {
  const wanted = leads === undefined ? 'INPUT...' : `${leads} INPUT...`;
  return `no input given: variorum ${name} ${wanted} (variorum ${name} --help tells more)`;
}

function outputTo({ stdout, stderr }: Io): OutputConfiguration {
  // Messages of the parser hold the user's own words, which may hold anything.
  return { writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(visible(text)) };
}

/** The help where it was not asked for: on standard error, and the run did not succeed. */
function usage(command: Command): number {
  command.outputHelp({ error: true });
  return EXIT.usage;
}
