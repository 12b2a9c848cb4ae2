"""Hands the contact data to the Simulationslabor pages."""
