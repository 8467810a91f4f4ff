# Completes a line of bash that begins with annals. To load it: source <(annals completion bash)

_annals () {
  local line may_be_path=
  COMPREPLY=()
  # What follows the tab on a line is a note on a candidate. A line that begins with one says that a path may stand here.
  while IFS= read -r line; do
    case "$line" in
      $'\t'*) may_be_path=1 ;;
      *) COMPREPLY+=("${line%%$'\t'*}") ;;
    esac
  done < <(annals complete bash "$2" "${COMP_LINE:0:COMP_POINT}" "${COMP_LINE:COMP_POINT}" 2>/dev/null)
  # Bash itself completes paths, but only if there are no candidates. Before version 4 it has no compopt to stop it.
  if [[ -z "$may_be_path" ]]; then
    compopt +o default 2>/dev/null
  elif (( ${#COMPREPLY[@]} )); then
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$2")
    compopt -o filenames 2>/dev/null
  fi
}

complete -o default -F _annals annals
