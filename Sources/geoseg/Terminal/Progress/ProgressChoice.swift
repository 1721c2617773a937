internal import GeoCore

/// How progress is shown, as asked for with `--progress`.
enum ProgressChoice: String, Sendable, CaseIterable {
  case auto
  case bar
  case plain
  case json
  case none

  /// The sink for standard error as it is; `auto` draws a bar on a terminal and nothing elsewhere.
  func sink(language: Language, isQuiet: Bool, isDumb: Bool) -> any ProgressSink {
    let onTerminal = StandardStream.error.isTerminal
    switch self {
    case .auto where onTerminal && !isQuiet:
      return isDumb ? PlainProgress(language: language) : ProgressBar(language: language)
    case .auto, .none: return NoProgress()
    // A bar in a file would be a heap of control characters.
    case .bar where onTerminal: return ProgressBar(language: language)
    case .bar, .plain: return PlainProgress(language: language)
    case .json: return ProgressEvents()
    }
  }
}
