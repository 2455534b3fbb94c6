// Nothing: what a process costs that has nothing to do.
