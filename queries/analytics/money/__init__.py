"""Who pays whom for what, as reports say it: unknown money is not zero, and no currency is turned into another."""
