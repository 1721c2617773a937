import GeoCore
import Glibc

func decimal(_ value: Double, _ decimals: Int) -> String {
  FixedDecimal.string(value, decimals: decimals)
}

/// Seconds as text with three or so digits that count.
func duration(_ seconds: Double) -> String {
  if seconds >= 1 { return decimal(seconds, 2) + " s" }
  if seconds >= 1e-3 { return decimal(seconds * 1e3, 2) + " ms" }
  return decimal(seconds * 1e6, 1) + " us"
}

extension Row {
  /// One line for a person.
  var line: String {
    if let skipped { return "  \(title): skipped, \(skipped)" }
    var text = "  \(title): "
    if let candidateTime {
      text += "\(duration(candidateTime.minimum)) (median \(duration(candidateTime.median)))"
    }
    if let reference, let referenceTime, let ratio {
      text += "; \(reference): \(duration(referenceTime.minimum))"
      text += " (median \(duration(referenceTime.median))); ratio \(decimal(ratio, 2))"
    }
    if let isMet { text += isMet ? " ok, " : " MISSED, " }
    if let target { text += target.text }
    if let note { text += " [\(note)]" }
    return text
  }

  var json: JSONValue {
    func seconds(_ timing: Timing?) -> JSONValue {
      guard let timing else { return .null }
      return [
        "minimum_s": .number(timing.minimum), "median_s": .number(timing.median),
        "runs": .integer(timing.runs),
      ]
    }
    return [
      "topic": .string(topic), "title": .string(title), "candidate": seconds(candidateTime),
      "reference": .optional(reference), "reference_time": seconds(referenceTime),
      "ratio": .optional(ratio), "target": .optional(target?.text),
      "met": isMet.map { .bool($0) } ?? .null, "note": .optional(note),
      "skipped": .optional(skipped),
    ]
  }
}

/// The machine that the numbers are from.
enum Machine {
  static var text: String {
    "\(processor), \(sysconf(Int32(_SC_NPROCESSORS_ONLN))) processors, \(build) build"
  }

  private static var processor: String {
    guard let file = fopen("/proc/cpuinfo", "r") else { return "unknown processor" }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 512)
    while fgets(&buffer, Int32(buffer.count), file) != nil {
      let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      let line = String(decoding: bytes, as: UTF8.self)
      guard line.hasPrefix("model name"), let colon = line.firstIndex(of: ":") else { continue }
      let name = line[line.index(after: colon)...].drop { $0 == " " }
      return String(name.prefix { $0 != "\n" })
    }
    return "unknown processor"
  }

  private static var build: String {
    #if DEBUG
      "debug"
    #else
      "release"
    #endif
  }
}
