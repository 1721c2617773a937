/// A stage of work as shown to a user: a stable id and a title.
public struct Stage: Sendable, Hashable {
  public let id: String
  public let title: Phrase

  public init(_ id: String, _ title: Phrase) {
    self.id = id
    self.title = title
  }
}

/// Hears how far the work is; called per chunk from any worker, never per row.
public protocol ProgressSink: Sendable {
  /// `steps` is the known total of the stage, 0 when unknown.
  func began(_ stage: Stage, steps: Int)
  func advanced(by steps: Int)
  func ended()
}

/// Says nothing.
public struct NoProgress: ProgressSink {
  public init() {}
  public func began(_ stage: Stage, steps: Int) {}
  public func advanced(by steps: Int) {}
  public func ended() {}
}
