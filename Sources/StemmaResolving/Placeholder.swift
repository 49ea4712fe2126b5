// StemmaResolving
