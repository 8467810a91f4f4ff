#compdef annals
# Completes a line of zsh that begins with annals. To load it, after compinit: source <(annals completion zsh)

_annals () {
  local typed="${(Q)${:-$QIPREFIX$IPREFIX$PREFIX${compstate[quote]#\$}}}"
  local -a before=("${(@Q)words[2,CURRENT-1]}") following=("${(@Q)words[CURRENT+1,-1]}")
  local -a texts shown
  local line text note prefix
  # What follows the tab on a line is a note on a candidate. A line that begins with one says that a path may stand here,
  # behind the flag that the line goes on with.
  for line in "${(@f)$(annals complete zsh $((CURRENT-1)) "${before[@]}" "$typed" "${following[@]}" 2>/dev/null)}"; do
    text="${line%%$'\t'*}" note="${line#*$'\t'}"
    if [[ -n "$text" ]]; then
      texts+=("$text")
      text="${text//\\/\\\\}"
      shown+=("${text//:/\\:}${note:+:$note}")
    elif [[ -n "$line" ]]; then
      prefix="$note"
      compset -P "${(b)prefix}"
      _files
    fi
  done
  (( $#texts )) || return
  # A candidate need not begin as the word does (-U), and no space goes before a quotation mark that is closed already.
  local -a options=(-U)
  [[ -z "$QISUFFIX" ]] || options+=(-S '')
  _describe candidate shown texts "${options[@]}"
  # If candidates have less in common than is typed, that stays, and they are listed.
  if [[ "${(L)compstate[unambiguous]}" != "${(L)typed}"* ]] && (( compstate[nmatches] > 1 )); then
    compstate[insert]=${compstate[old_list]:+menu}
  fi
}

# The file may be sourced, or be found by its name on fpath: then it is run as the function itself.
if [[ "$funcstack[1]" == _annals ]]; then
  _annals "$@"
else
  compdef _annals annals
fi
