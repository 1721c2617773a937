import Glibc

/// Processor time of this process and wall time, in seconds.
enum Stopwatch {
  static func wall() -> Double { seconds(CLOCK_MONOTONIC) }

  /// Time spent by all threads of this process.
  static func processor() -> Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }

  /// Processor time of all subprocesses that have ended.
  static func children() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  /// What a clock gains while work is done.
  static func seconds(_ clock: () -> Double, _ work: () throws -> Void) rethrows -> Double {
    let start = clock()
    try work()
    return clock() - start
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

/// Peak memory of this process, in bytes.
func peakMemory() -> Int {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return Int(usage.ru_maxrss) * 1024
}

/// Keeps a result alive, so that the work behind it is not optimised away.
@inline(never) @_optimize(none)
func consume<Value>(_ value: Value) {
  withExtendedLifetime(value) {}
}

/// The value, in a way that the optimiser cannot see through, so that work on it is done every run.
@inline(never) @_optimize(none)
func opaque<Value>(_ value: Value) -> Value { value }
