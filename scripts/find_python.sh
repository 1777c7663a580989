#!/bin/sh
# Print the first usable Python among the versions given, for example: find_python.sh 3.13 3.12 3.11
# Usable: at least the last version given, and able to create a virtual environment with pip.
set -u
for oldest in "$@"; do :; done
incomplete=""

try() {
    "$1" -c "import sys; sys.exit(sys.version_info < tuple(map(int, '$oldest'.split('.'))))" 2>/dev/null || return 1
    if "$1" -c "import ensurepip, venv" 2>/dev/null; then
        "$1" -c "import sys; print(sys.executable)"
        exit 0
    fi
    incomplete=${incomplete:-$1}
}

for version in "$@"; do try "python$version"; done
try python3
# pyenv keeps versions that are installed but not selected.
if command -v pyenv >/dev/null 2>&1; then
    for version in "$@"; do
        for path in $(pyenv whence --path "python$version" 2>/dev/null); do try "$path"; done
    done
fi
if [ -n "$incomplete" ]; then
    echo "$incomplete cannot create a virtual environment: its venv or ensurepip module is missing." \
        "On Debian and Ubuntu run: apt install python3-venv" >&2
else
    echo "No Python $oldest or newer was found. Install one (on Debian and Ubuntu: apt install python3 python3-venv)" \
        "and run the same command again." >&2
fi
exit 1
