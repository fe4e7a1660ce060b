"""Dates as the text gives them: EDTF, its order, its arithmetic and its words."""
