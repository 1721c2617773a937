public import GeoCore

extension GroupExpression {
  /// Reads the group grammar; faults name the character they are at.
  ///
  /// - Complexity: O(length)
  public static func parse(
    _ text: String, at location: Location = Location()
  ) throws(GeosegError) -> GroupExpression {
    var reader = GroupReader(text)
    do throws(GroupReader.Fault) {
      return GroupExpression(try reader.groups())
    } catch {
      throw GeosegError(
        .unreadableGroups,
        [
          "text": .text(text), "place": .integer(error.offset + 1), "reason": .phrase(error.reason),
        ], at: location)
    }
  }
}

extension GroupExpression: Codable {
  public init(from decoder: any Decoder) throws {
    self = try GroupExpression.parse(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// Walks once through the text of a group expression.
private struct GroupReader {
  struct Fault: Error {
    let offset: Int
    let reason: Phrase
  }

  private let scalars: [Unicode.Scalar]
  private var at = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func groups() throws(Fault) -> [GroupExpression.Group] {
    var out = [try group()]
    while at < scalars.count {
      // `group` stops only at a comma or the end.
      at += 1
      out.append(try group())
    }
    return out
  }

  private mutating func group() throws(Fault) -> GroupExpression.Group {
    var name: String?
    var columns = [try self.name()]
    if at < scalars.count, scalars[at] == "=" {
      name = columns[0]
      at += 1
      columns = [try self.name()]
    }
    while at < scalars.count, scalars[at] != "," {
      guard scalars[at] == "+" else {
        throw Fault(
          offset: at,
          reason: Phrase(
            en: "a second “=” in one group; columns with = in their name go in quotes",
            sv: "ett andra ”=” i samma grupp; kolumner med = i namnet skrivs inom citattecken"))
      }
      at += 1
      columns.append(try self.name())
    }
    return GroupExpression.Group(name: name, columns: columns)
  }

  /// A bare or quoted name with the blanks around it; stops at `,`, `+`, `=` or the end.
  private mutating func name() throws(Fault) -> String {
    skipBlanks()
    guard at < scalars.count, scalars[at] == "\"" || scalars[at] == "`" else {
      return try bareName()
    }
    let start = at
    let name = try quotedName(closing: scalars[at])
    skipBlanks()
    if at < scalars.count, !isSeparator(scalars[at]) {
      throw Fault(
        offset: at,
        reason: Phrase(
          en: "after a quoted name only , + or = can follow",
          sv: "efter ett namn inom citattecken kan bara , + eller = följa"))
    }
    if name.isEmpty { throw missingName(start) }
    return name
  }

  private mutating func bareName() throws(Fault) -> String {
    let start = at
    while at < scalars.count, !isSeparator(scalars[at]) {
      if scalars[at] == "\"" || scalars[at] == "`" {
        throw Fault(
          offset: at,
          reason: Phrase(
            en: "a quote inside a name; put the whole name in quotes",
            sv: "ett citattecken inne i ett namn; sätt hela namnet inom citattecken"))
      }
      at += 1
    }
    var end = at
    while end > start, scalars[end - 1].properties.isWhitespace { end -= 1 }
    if end == start { throw missingName(start) }
    var name = ""
    name.unicodeScalars.append(contentsOf: scalars[start..<end])
    return name
  }

  private mutating func quotedName(closing quote: Unicode.Scalar) throws(Fault) -> String {
    let start = at
    at += 1
    var name = ""
    while at < scalars.count {
      if scalars[at] == quote {
        at += 1
        guard at < scalars.count, scalars[at] == quote else { return name }
      }
      name.unicodeScalars.append(scalars[at])
      at += 1
    }
    throw Fault(
      offset: start,
      reason: Phrase(en: "the quote is never closed", sv: "citattecknet stängs aldrig"))
  }

  private func missingName(_ offset: Int) -> Fault {
    Fault(
      offset: offset,
      reason: Phrase(
        en: "a column name is missing; names such as 65+ go in quotes",
        sv: "ett kolumnnamn saknas; namn som 65+ skrivs inom citattecken"))
  }

  private func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "," || scalar == "+" || scalar == "="
  }

  private mutating func skipBlanks() {
    while at < scalars.count, scalars[at].properties.isWhitespace { at += 1 }
  }
}
