/// What any longer piece of work is given: threads, a way to stop, a way to report.
public struct RunContext: Sendable {
  public let threads: Int
  public let cancellation: Cancellation
  public let progress: any ProgressSink

  public init(
    threads: Int = 1, cancellation: Cancellation = Cancellation(),
    progress: any ProgressSink = NoProgress()
  ) {
    self.threads = max(1, threads)
    self.cancellation = cancellation
    self.progress = progress
  }
}
