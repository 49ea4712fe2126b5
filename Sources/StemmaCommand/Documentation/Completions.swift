/// A shell whose completions can be made.
enum Shell: String, CaseIterable {
  case bash
  case zsh
  case fish

  /// A script that, once sourced, completes the tool's subcommands, options and their values.
  func completions(of subcommands: [Subcommand]) -> String {
    let visible = subcommands.filter { !$0.isHidden }
    return switch self {
    case .bash: bashCompletions(of: visible)
    case .zsh: zshCompletions(of: visible)
    case .fish: fishCompletions(of: visible)
    }
  }
}

extension Subcommand {
  /// The words that may stand as operand; empty if files do.
  fileprivate var operandChoices: [String] {
    if case .word(_, let choices, _) = operands { choices } else { [] }
  }
}

private func bashCompletions(of subcommands: [Subcommand]) -> String {
  var cases = ""
  for subcommand in subcommands {
    cases += "    \(subcommand.name))\n      options='\(flags(of: subcommand).joined(separator: " "))'\n"
    cases += "      case $previous in\n"
    for option in subcommand.options where option.value != .none {
      let names = (option.short.map { "-\($0)|" } ?? "") + option.flag
      switch option.value {
      case .choice(let words): cases += "        \(names)) words='\(words.joined(separator: " "))' ;;\n"
      case .file: cases += "        \(names)) files=1 ;;\n"
      default: cases += "        \(names)) return ;;\n"
      }
    }
    let operand =
      subcommand.operands.areInputs
      ? "files=1" : "words='\(subcommand.operandChoices.joined(separator: " "))'"
    cases += "        *) \(operand) ;;\n      esac ;;\n"
  }
  return """
    # Completions of stemma for bash.
    _stemma() {
      local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
      local subcommand= options= words= files= index
      # Bash makes a word of its own of the sign in --name=value.
      if [[ $current == = ]]; then
        current=
      elif [[ $previous == = ]]; then
        previous=${COMP_WORDS[COMP_CWORD-2]}
      fi
      for ((index = 1; index < COMP_CWORD; index++)); do
        case ${COMP_WORDS[index]} in
          \(subcommands.map(\.name).joined(separator: "|"))) subcommand=${COMP_WORDS[index]}; break ;;
        esac
      done
      case $subcommand in
        '')
          options='\(Option.common.flatMap(\.flags).joined(separator: " "))'
          words='\(subcommands.map(\.name).joined(separator: " "))' ;;
    \(cases.split(separator: "\n").map { "\($0)" }.joined(separator: "\n"))
      esac
      COMPREPLY=()
      if [[ $current == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$current"))
      elif [[ -n $files ]]; then
        compopt -o filenames 2>/dev/null
        local IFS=$'\\n'
        COMPREPLY=($(compgen -f -- "$current"))
      else
        COMPREPLY=($(compgen -W "$words" -- "$current"))
      fi
    }
    complete -F _stemma stemma

    """
}

private func zshCompletions(of subcommands: [Subcommand]) -> String {
  var cases = ""
  for subcommand in subcommands {
    cases += "    \(subcommand.name))\n      _arguments -s \\\n"
    for option in subcommand.options {
      cases += "        \(zshArgument(option)) \\\n"
    }
    switch subcommand.operands {
    case .inputs, .namedInputs, .papersAndInputs: cases += "        '*:input:_files' ;;\n"
    case .word(let placeholder, let choices, _):
      cases += "        '1:\(placeholder.lowercased()):(\(choices.joined(separator: " ")))' ;;\n"
    case .none, .exactly: cases += "        ;;\n"
    }
  }
  let names = subcommands.map { "    \(quoted("\($0.name):\($0.summary)"))" }.joined(separator: "\n")
  return """
    #compdef stemma
    # Completions of stemma for zsh.
    _stemma() {
      local -a subcommands
      subcommands=(
    \(names)
      )
      if (( CURRENT == 2 )); then
        _describe subcommand subcommands
        return
      fi
      local subcommand=$words[2]
      shift words
      (( CURRENT-- ))
      case $subcommand in
    \(cases.split(separator: "\n").joined(separator: "\n"))
      esac
    }
    if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
      _stemma "$@"
    else
      compdef _stemma stemma
    fi

    """
}

private func zshArgument(_ option: Option) -> String {
  let help = option.help.replacing("[", with: "(").replacing("]", with: ")").replacing(":", with: " -")
  let action: String =
    switch option.value {
    case .none, .optionalWholeNumber: ""
    case .choice(let words): ":\(option.placeholder.lowercased()):(\(words.joined(separator: " ")))"
    case .file: ":\(option.placeholder.lowercased()):_files"
    default: ":\(option.placeholder.lowercased().replacing(":", with: " ")): "
    }
  let repeats = option.isRepeatable ? "*" : ""
  return option.flags.map { flag in
    let value = option.value.mayBeAbsent ? "" : flag.hasPrefix("--") ? "=" : "+"
    return quoted("\(repeats)\(flag)\(value)[\(help)]\(action)")
  }.joined(separator: " ")
}

private func fishCompletions(of subcommands: [Subcommand]) -> String {
  let names = subcommands.map(\.name).joined(separator: " ")
  var text = "# Completions of stemma for fish.\ncomplete -c stemma -f\n"
  for subcommand in subcommands {
    text += "complete -c stemma -n \(quoted("not __fish_seen_subcommand_from \(names)"))"
    text += " -a \(subcommand.name) -d \(quoted(subcommand.summary))\n"
  }
  for subcommand in subcommands {
    let condition = "complete -c stemma -n \(quoted("__fish_seen_subcommand_from \(subcommand.name)"))"
    if subcommand.operands.areInputs { text += "\(condition) -F\n" }
    if !subcommand.operandChoices.isEmpty {
      text += "\(condition) -a \(quoted(subcommand.operandChoices.joined(separator: " ")))\n"
    }
    for option in subcommand.options {
      text += condition + " -l \(option.name)" + (option.short.map { " -s \($0)" } ?? "")
      switch option.value {
      case .none, .optionalWholeNumber: break
      case .choice(let words): text += " -x -a \(quoted(words.joined(separator: " ")))"
      case .file: text += " -r -F"
      default: text += " -x"
      }
      text += " -d \(quoted(option.help))\n"
    }
  }
  return text
}

private func flags(of subcommand: Subcommand) -> [String] { subcommand.options.flatMap(\.flags) }

extension Option {
  /// The long name, then the short one if there is one, with dashes.
  fileprivate var flags: [String] { [flag] + (short.map { ["-\($0)"] } ?? []) }
}

/// A word that a shell takes as it is.
private func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
