/// Exit statuses of the program (sysexits, and 130 for an interrupt).
public enum ExitStatus: Int32, Sendable, Hashable, CaseIterable {
  case done = 0
  case answerIsNo = 1
  case usage = 64
  case badData = 65
  case inputMissing = 66
  case unavailable = 69
  case ourBug = 70
  case cannotCreateOutput = 73
  case readWriteFailed = 74
  case busy = 75
  case badPlan = 78
  case interrupted = 130
}
