// StemmaRelating
