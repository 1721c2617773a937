/// Colours of a terminal, or none at all; never the only signal.
struct Palette: Sendable, Hashable {
  /// What a text is, which decides its colour.
  enum Role: Sendable {
    case error
    case warning
    case note
    case good
    case heading
    case faint
  }

  /// When to colour, as asked for with `--color`.
  enum Choice: String, Sendable, CaseIterable {
    case auto
    case always
    case never
  }

  var isColoured: Bool

  static let plain = Palette(isColoured: false)

  init(isColoured: Bool) { self.isColoured = isColoured }

  /// `auto` colours a terminal unless `NO_COLOR` is set or `TERM` is `dumb` or unset.
  init(_ choice: Choice, isTerminal: Bool, variable: (String) -> String?) {
    switch choice {
    case .always: isColoured = true
    case .never: isColoured = false
    case .auto:
      isColoured = isTerminal && variable("NO_COLOR") == nil && variable("TERM") ?? "dumb" != "dumb"
    }
  }

  func paint(_ text: String, _ role: Role) -> String {
    guard isColoured, !text.isEmpty else { return text }
    let code =
      switch role {
      case .error: "1;31"
      case .warning: "33"
      case .note: "36"
      case .good: "32"
      case .heading: "1"
      case .faint: "2"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
