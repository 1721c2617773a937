internal import Foundation

/// How long a random test runs: a bounded usual count, more when an environment variable says so.
public enum TestEffort {
  public static func iterations(_ variable: String, usual: Int) -> Int {
    ProcessInfo.processInfo.environment[variable].flatMap(Int.init) ?? usual
  }
}
