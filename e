/dev/fd/3: line 25: check: command not found
