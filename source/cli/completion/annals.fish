# Completes a line of fish that begins with annals. To load it: annals completion fish | source

function __annals_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    set -l word (string unescape -- "$typed")
    # A backslash that escapes nothing yet is left out.
    or set word (string unescape -- (string replace -r '\\\\$' '' -- "$typed"))
    or set word "$typed"
    # What follows the tab on a line is a note on a candidate. A line that begins with one says that a path may stand
    # here, behind the flag that the line goes on with.
    for line in (annals complete fish (count $words) $words[2..] "$word" 2>/dev/null)
        set -l parts (string split -m 1 \t -- $line)
        if test -n "$parts[1]"
            echo $line
        else
            set -l path (string replace -- "$parts[2]" '' "$typed")
            # A command without completions of its own is given paths.
            printf '%s\n' "$parts[2]"(complete -C "'' $path")
        end
    end
end

complete -c annals -f -a '(__annals_complete)'
