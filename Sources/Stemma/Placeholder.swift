// Stemma
