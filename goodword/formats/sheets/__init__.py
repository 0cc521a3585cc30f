"""Sheets of offices: read into plans, and plans written as sheets. The only door to openpyxl."""
