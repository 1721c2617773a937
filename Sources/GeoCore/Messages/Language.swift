/// A language that messages, titles and hints are rendered in.
///
/// Codes, ids, column names and JSON keys are never translated.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
  case english = "en"
  case swedish = "sv"
}
