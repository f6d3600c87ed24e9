"""`python -m pingfiles`."""

from pingfiles.cli import main

if __name__ == "__main__":
    main()
