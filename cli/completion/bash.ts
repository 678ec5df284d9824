/** Completion for bash, 4 or later. */
import type { CompletedOption, CompletedProgram, CompletedVerb, Value } from './completed.js';

/** The script that bash sources. */
export function bashScript({ verbs, options }: CompletedProgram): string {
  const names = verbs.map(({ name }) => name);
  return `# Completion of lut for bash. Load it with: source <(lut completion bash)
_lut() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} verb= word
  # bash takes the = of --option=value for a word
  if [[ $current == '=' ]]; then
    current=
  elif [[ $before == '=' ]]; then
    before=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      ${names.join(' | ')}) verb=$word && break ;;
    esac
  done
  case "$verb $before" in
${valueLines(verbs, options).join('\n')}
  esac
  case $verb in
    '') ${reply({ words: [...names, ...flagsOf(options)] })} ;;
${verbs.map((verb) => verbLine(verb, options)).join('\n')}
  esac
}
_lut_words() {
  COMPREPLY=($(compgen -W "$1" -- "$current"))
}
_lut_paths() {
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -W "$2" -- "$current"; compgen "$1" -- "$current")
}
complete -F _lut lut
`;
}

/** What comes after an option that takes something: a line for all options that take the same. */
function valueLines(verbs: readonly CompletedVerb[], ofAll: readonly CompletedOption[]): string[] {
  const options = [
    ...ofAll.map(({ flag, value }) => ({ pattern: `*' ${flag}'`, value })),
    ...verbs.flatMap((verb) =>
      verb.options.map(({ flag, value }) => ({ pattern: `'${verb.name} ${flag}'`, value })),
    ),
  ];
  const patterns = new Map<string, string[]>();
  for (const { pattern, value } of options) {
    if (value !== undefined) patterns.set(reply(value), [...(patterns.get(reply(value)) ?? []), pattern]);
  }
  return [...patterns].map(([answer, alike]) => `    ${alike.join(' | ')}) ${answer}; return ;;`);
}

function verbLine({ name, options, argument }: CompletedVerb, ofAll: readonly CompletedOption[]): string {
  const flags = reply({ words: flagsOf([...options, ...ofAll]) });
  if (argument === undefined) return `    ${name}) ${flags} ;;`;
  return `    ${name}) if [[ $current == -* ]]; then ${flags}; else ${reply(argument)}; fi ;;`;
}

function flagsOf(options: readonly CompletedOption[]): string[] {
  return [...new Set(options.map(({ flag }) => flag))];
}

function reply({ words, path }: Value): string {
  if (path === undefined) return `_lut_words '${words.join(' ')}'`;
  return `_lut_paths ${path === 'file' ? '-f' : '-d'} '${words.join(' ')}'`;
}
