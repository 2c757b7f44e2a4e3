# Sourced by the other scripts: what AltText needs on a machine, and how it gets there.

# Runs a command quietly; shows the end of its log if it fails.
quietly() {
    what=$1
    shift
    log=$(mktemp "${TMPDIR:-/tmp}/alttext.XXXXXX")
    if "$@" >"$log" 2>&1; then
        rm -f "$log"
    else
        status=$?
        tail -n 40 "$log" >&2
        echo "$what failed (status $status). The whole log: $log" >&2
        exit "$status"
    fi
}

# Installs the Debian packages among the arguments that are missing; elsewhere says what to install.
require_packages() {
    if command -v dpkg-query >/dev/null 2>&1; then
        missing=
        for package in "$@"; do
            case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) in
                *"ok installed") ;;
                *) missing="$missing $package" ;;
            esac
        done
        [ -n "$missing" ] || return 0
        echo "Installing:$missing" >&2
        as_root=
        if [ "$(id -u)" -ne 0 ]; then
            command -v sudo >/dev/null 2>&1 || {
                echo "This needs root. Run as root: apt-get install$missing" >&2
                exit 1
            }
            as_root=sudo
            sudo -v # asks for the password now, not inside a log
        fi
        quietly "apt-get update" $as_root apt-get update
        # shellcheck disable=SC2086 # a list of words
        quietly "apt-get install" $as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y --no-install-recommends $missing
    elif [ "$(uname)" = Darwin ]; then
        pkg-config --exists vips libzip libxml-2.0 2>/dev/null || {
            echo "Install libvips, libzip, libxml2 and Tesseract first: brew install pkg-config vips libzip libxml2 tesseract" >&2
            exit 1
        }
    else
        pkg-config --exists vips libzip libxml-2.0 2>/dev/null || {
            echo "Install the development files of libvips 8.14 or later, libzip and libxml2, pkg-config and Tesseract first." >&2
            exit 1
        }
    fi
}

# Says how to get Swift where it is missing.
require_swift() {
    command -v swift >/dev/null 2>&1 || {
        echo "Swift is missing. Install Swift 6.3 or later: https://www.swift.org/install" >&2
        exit 1
    }
}

# What building and running takes. SQLite keeps the ledger; Tesseract lets "evidence" read words; the other codecs come with libvips.
runtime_packages="libvips-dev libsqlite3-dev libxml2-dev libzip-dev zlib1g-dev pkg-config tesseract-ocr tesseract-ocr-eng"
