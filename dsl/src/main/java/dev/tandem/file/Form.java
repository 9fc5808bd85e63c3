package dev.tandem.file;

/** What stands in JSON for a value that is not plainly the record of its parts. */
interface Form {

  /** The value, checked as its own constructors check it. */
  Object value();
}
