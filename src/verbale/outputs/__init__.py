"""One module an exporter: from a reading to something a person or a program can use."""
