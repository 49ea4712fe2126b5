// StemmaAnalysis
