// StemmaReading
