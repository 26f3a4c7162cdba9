"""Runs as evidence: what a run of a program or of its tests shows, kept in a record that the program reads.

``plugin`` is the pytest plugin and ``run`` the command. ``session`` records a process, by means of ``drops`` (what was
made and dropped) and ``calls`` (what calls gave), which ask ``sources`` and ``syntax`` for places. ``facts`` says what
a record has, and ``files`` reads, writes, merges and compares records.
"""
