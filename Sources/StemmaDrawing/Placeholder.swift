// StemmaDrawing
