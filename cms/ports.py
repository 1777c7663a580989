"""Find out whether a port can be listened on; needs only Python, so it can come before any download."""

import socket
import sys


def port_problem(text: str, address: str = "127.0.0.1") -> str | None:
    """A sentence that says why a server could not listen on the port `text`, or None when it could."""
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 65_535:
        return f"PORT={text} is not a port: write a number from 1 to 65535, for example make run PORT=8001."
    with socket.socket() as listener:
        # As the server does it: a port whose last connections are still closing counts as free.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((address, int(text)))
        except PermissionError:
            return f"Port {text} is reserved for the administrator: choose another, like make run PORT=8001."
        except OSError as error:
            return f"Port {text} cannot be used ({error.strerror}): stop what uses it, or make run PORT=8001."
    return None


if __name__ == "__main__":
    sys.exit(port_problem(sys.argv[1]))
