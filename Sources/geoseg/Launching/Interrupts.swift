internal import GeoCore
internal import Glibc

/// Turns SIGINT and SIGTERM into a cancellation, and into a hard end when that takes too long.
///
/// The signals are blocked in every thread and awaited in one of its own, so that nothing here
/// runs inside a signal handler.
enum Interrupts {
  /// How long the work is given to notice the cancellation.
  static let patienceMilliseconds = 700

  /// Call once, before any other thread is started.
  static func watch(_ cancellation: Cancellation, leaving: @escaping @Sendable () -> Void) {
    signal(SIGPIPE, SIG_IGN)
    // A program started in the background of a shell script inherits SIGINT as ignored.
    signal(SIGINT, SIG_DFL)
    var watched = sigset_t()
    sigemptyset(&watched)
    sigaddset(&watched, SIGINT)
    sigaddset(&watched, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &watched, nil)
    let signals = watched
    Thread.detached {
      var signals = signals
      var caught: Int32 = 0
      while sigwait(&signals, &caught) != 0 {}
      cancellation.cancel()
      var wait = timespec(tv_sec: 0, tv_nsec: patienceMilliseconds * 1_000_000)
      // Ends early when a second signal comes.
      _ = sigtimedwait(&signals, nil, &wait)
      leaving()
      _exit(ExitStatus.interrupted.rawValue)
    }
  }
}

/// A thread that runs one closure and is never waited for.
private enum Thread {
  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  static func detached(_ body: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(body)).toOpaque()
    var thread = pthread_t()
    let failed = pthread_create(
      &thread, nil,
      { raw in
        guard let raw else { return nil }
        Unmanaged<Work>.fromOpaque(raw).takeRetainedValue().body()
        return nil
      }, work)
    if failed == 0 {
      pthread_detach(thread)
    } else {
      Unmanaged<Work>.fromOpaque(work).release()
    }
  }
}
