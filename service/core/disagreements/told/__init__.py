"""What one article tells that another may tell otherwise: figures, times, offices, ages, stances, causes."""
