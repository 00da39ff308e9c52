// Made when the page for suites is made.
