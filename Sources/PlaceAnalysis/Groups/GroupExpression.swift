/// Which columns make up which group, as written in `--groups` and in plan files.
///
/// `born_abroad,born_sweden` names two columns, each a group of its own name.
/// `young=age_10_14+age_15_19,other=age_0_4+age_5_9` names sums. `{year}` in a name stands for the
/// year asked for. A name with `,` `+` `=` or quotes in it goes in quotes, `"65+"` or `` `65+` ``,
/// a quote within doubled. Blanks around names do not count.
public struct GroupExpression: Sendable, Hashable {
  /// One group: the columns to add up, and its name unless that of its only column.
  public struct Group: Sendable, Hashable {
    /// nil when the group goes by its column or its sum.
    public let name: String?
    /// Column names as written, `{year}` still in them.
    public let columns: [String]

    /// Precondition: `columns` is not empty, and no name is.
    public init(name: String? = nil, columns: [String]) {
      precondition(!columns.isEmpty && columns.allSatisfy { !$0.isEmpty }, "a group needs columns")
      precondition(name.map { !$0.isEmpty } ?? true, "a group's name is not empty")
      self.name = columns.count == 1 && name == columns[0] ? nil : name
      self.columns = columns
    }

    /// The name it goes by: its own, that of its column, or its columns joined with `+`.
    public var title: String { name ?? columns.joined(separator: "+") }
  }

  public let groups: [Group]

  /// Precondition: `groups` is not empty.
  public init(_ groups: [Group]) {
    precondition(!groups.isEmpty, "an expression needs a group")
    self.groups = groups
  }
}

extension GroupExpression: CustomStringConvertible {
  /// The canonical text: parses back to an equal expression.
  public var description: String { groups.map(\.description).joined(separator: ",") }
}

extension GroupExpression.Group: CustomStringConvertible {
  public var description: String {
    let sum = columns.map(GroupExpression.quoted).joined(separator: "+")
    return name.map { GroupExpression.quoted($0) + "=" + sum } ?? sum
  }
}

extension GroupExpression {
  /// The name in quotes when it needs them.
  static func quoted(_ name: String) -> String {
    let scalars = name.unicodeScalars
    let plain =
      !scalars.contains(where: isSpecial)
      && scalars.first?.properties.isWhitespace == false
      && scalars.last?.properties.isWhitespace == false
    guard !plain else { return name }
    var out = "\""
    for scalar in scalars {
      if scalar == "\"" { out += "\"" }
      out.unicodeScalars.append(scalar)
    }
    return out + "\""
  }

  static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", "+", "=", "\"", "`": true
    default: false
    }
  }
}
