#!/bin/sh
# See that Chromium is there for the tests in a browser; as root on Debian or Ubuntu, install it.
set -u
command -v chromium >/dev/null && exit 0
if [ "$(id -u 2>/dev/null)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Chromium for the tests in a browser"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium \
        && command -v chromium >/dev/null && exit 0
fi
echo "The tests in a browser need Chromium. On Debian and Ubuntu: apt install chromium" >&2
exit 1
