// StemmaCommand
