"""Laws of different jurisdictions side by side."""
