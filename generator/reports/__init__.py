"""What people read about specs and pages."""
