"""Finds and repairs Python async bugs. The program is a binary; this package only finds it."""
