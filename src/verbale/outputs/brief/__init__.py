"""The brief on two sides: composed once, written as Markdown, a page or a Word document."""
