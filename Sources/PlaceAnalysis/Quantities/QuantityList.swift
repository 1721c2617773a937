public import GeoCore

extension Length {
  /// Reads lengths parted by commas, such as `500m,1km`, all faults at once.
  public static func parseList(
    _ text: String, at location: Location = Location()
  ) throws(GeosegError) -> [Length] {
    try parsedQuantities(text, at: location) { (entry) throws(GeosegError) in
      try Length.parse(entry, at: location)
    }
  }
}

extension Quantity {
  /// Reads quantities parted by commas, such as `500m,15min`, all faults at once.
  public static func parseList(
    _ text: String, at location: Location = Location()
  ) throws(GeosegError) -> [Quantity] {
    try parsedQuantities(text, at: location) { (entry) throws(GeosegError) in
      try Quantity.parse(entry, at: location)
    }
  }
}

private func parsedQuantities<Value>(
  _ text: String, at location: Location, _ parse: (String) throws(GeosegError) -> Value
) throws(GeosegError) -> [Value] {
  let entries = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  var values: [Value] = []
  var faults: [Diagnostic] = []
  var i = 0
  while i < entries.count {
    // `1,5km` is more likely one and a half kilometres than a bare one and five kilometres.
    if i + 1 < entries.count, isDigits(entries[i]), entries[i + 1].utf8.first.map(isDigit) == true {
      faults.append(
        Diagnostic(
          .quantityWithDecimalComma,
          [
            "text": .text(entries[i] + "," + entries[i + 1]),
            "mended": .text(entries[i] + "." + entries[i + 1]),
          ], at: location))
      i += 2
      continue
    }
    do throws(GeosegError) {
      values.append(try parse(entries[i]))
    } catch {
      faults += error.diagnostics
    }
    i += 1
  }
  if !faults.isEmpty { throw GeosegError(faults) }
  return values
}

private func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

private func isDigits(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy(isDigit) }
