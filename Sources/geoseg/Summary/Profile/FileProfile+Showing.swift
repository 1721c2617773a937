internal import GeoCore

extension FileProfile {
  var json: JSONValue {
    .object([
      .init("file", .string(name)),
      .init("format", .string(format)),
      .init("compressed", .bool(isCompressed)),
      .init("bytes", .integer(bytes)),
      .init("features", .integer(rows)),
      .init("geometry", .object(kinds.map { .init($0.kind.word, .integer($0.count)) })),
      .init("crs", crs.map { .string($0.name) } ?? .null),
      .init("crsDeclared", .bool(isCRSDeclared)),
      .init("bbox", box?.json ?? .null),
      .init("bboxLonLat", lonLatBox?.json ?? .null),
      .init("columns", .array(columns.map(\.json))),
    ])
  }

  /// Facts first, then the columns as a table.
  func lines(in language: Language, width: Int?, palette: Palette) -> [String] {
    func word(_ phrase: Phrase) -> String { phrase.template(in: language) }
    var title = "\(name): \(format)"
    if isCompressed { title += ", gzip" }
    title += ", " + NoticeText.features(rows, in: language)
    var lines = [palette.paint(title, .heading)]
    if !kinds.isEmpty {
      lines.append(
        "\(word(InfoText.geometry)): "
          + kinds.map { "\(NumberText.whole($0.count)) \($0.kind.word)" }.joined(separator: ", "))
    }
    if let crs {
      lines.append(
        "CRS: \(crs.name), \(word(isCRSDeclared ? InfoText.declared : InfoText.assumed))")
    }
    if let lonLatBox {
      lines.append("\(word(InfoText.extent)): \(lonLatBox.text(decimals: 5))")
    } else if let box {
      lines.append("\(word(InfoText.extentInFile)): \(box.text(decimals: 1))")
    }
    guard !columns.isEmpty else { return lines }
    var table = TextTable([
      .init(word(InfoText.column)), .init(word(InfoText.type)), .init(word(InfoText.unit)),
      .init(word(InfoText.least), .right), .init(word(InfoText.most), .right),
      .init(word(InfoText.missing), .right), .init(word(InfoText.suppressed), .right),
      .init(word(InfoText.example)),
    ])
    for column in columns {
      table.add([
        column.name, column.kind.rawValue, column.unit,
        column.range.map { NumberText.shortest($0.lowerBound) } ?? "",
        column.range.map { NumberText.shortest($0.upperBound) } ?? "",
        column.missing > 0 ? NumberText.whole(column.missing) : "",
        column.suppressed > 0 ? NumberText.whole(column.suppressed) : "",
        DisplayWidth.cut(column.example ?? "", to: 40),
      ])
    }
    return lines + [""] + table.lines(width: width, palette: palette)
  }
}

extension GeometryKind {
  /// The kind as GeoJSON spells it.
  var word: String {
    switch self {
    case .null: "null"
    case .point: "Point"
    case .multiPoint: "MultiPoint"
    case .lineString: "LineString"
    case .multiLineString: "MultiLineString"
    case .polygon: "Polygon"
    case .multiPolygon: "MultiPolygon"
    case .collection: "GeometryCollection"
    }
  }
}

extension Box {
  var json: JSONValue { [.number(minX), .number(minY), .number(maxX), .number(maxY)] }

  /// `17.5 59.8 … 17.9 60.1`: west and south, east and north.
  func text(decimals: Int) -> String {
    func text(_ value: Double) -> String { FixedDecimal.string(value, decimals: decimals) }
    return "\(text(minX)) \(text(minY)) … \(text(maxX)) \(text(maxY))"
  }
}
