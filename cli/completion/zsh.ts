/** Completion for zsh, by its own `_arguments`, which shows what each option does. */
import type { CompletedOption, CompletedProgram, CompletedVerb, Value } from './completed.js';

/** The script that zsh sources, or finds as `_lut` in its `fpath`. */
export function zshScript({ verbs, options }: CompletedProgram): string {
  return `#compdef lut
# Completion of lut for zsh. Load it with: source <(lut completion zsh)
_lut() {
  local context state line
  typeset -A opt_args
  _arguments -C ${options.map(optionSpec).join(' ')} '1:command:->verb' '*::argument:->rest'
  case $state in
    verb)
      local -a verbs=(
${verbs.map(({ name, description }) => `        ${quoted(`${name}:${plain(description)}`)}`).join('\n')}
      )
      _describe command verbs
      ;;
    rest)
      case $words[1] in
${verbs.map((verb) => verbLine(verb, options)).join('\n')}
      esac
      ;;
  esac
}
if [[ $funcstack[1] == _lut ]]; then _lut "$@"; else compdef _lut lut; fi
`;
}

function verbLine({ name, options, argument }: CompletedVerb, ofAll: readonly CompletedOption[]): string {
  const own = new Set(options.map(({ flag }) => flag));
  const all = [...options, ...ofAll.filter(({ flag }) => !own.has(flag))];
  const specs = [
    ...all.map(optionSpec),
    ...(argument === undefined ? [] : [`'1:argument:${action(argument)}'`]),
  ];
  return `        ${name}) _arguments ${specs.join(' ')} ;;`;
}

/** Any number of times, since zsh knows not which options take several values. */
function optionSpec({ flag, description, value }: CompletedOption): string {
  const explained = `[${plain(description)}]`;
  return quoted(value === undefined ? `${flag}${explained}` : `*${flag}=${explained}:value:${action(value)}`);
}

function action({ words, path }: Value): string {
  const files = path === undefined ? '' : path === 'file' ? '_files' : '_files -/';
  if (words.length === 0) return files || ' ';
  return files === '' ? `(${words.join(' ')})` : `{compadd ${words.join(' ')}; ${files}}`;
}

/** A description without what `_arguments` reads as its own. */
function plain(text: string): string {
  return text.replace(/[\\[\]:]/g, (character) => `\\${character}`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
