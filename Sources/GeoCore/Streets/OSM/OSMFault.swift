/// Why the bytes of an OSM PBF file cannot be read.
enum OSMFault: Error, Sendable, Equatable {
  /// The file ends within a block.
  case truncated
  /// The length of a block goes beyond what the format allows.
  case tooLarge
  /// A block is not what its own numbers say, in one of these parts.
  case damaged(OSMPart)
  /// The compressed bytes of a block cannot be unpacked.
  case unpacking(String)
  /// A block is compressed in a way that is not read.
  case compression(String)
  /// There are data before, or without, a header.
  case noHeader
  /// The header asks for a feature that nobody here knows.
  case feature(String)
  /// Old versions of everything are in the file.
  case history

  func error(in file: String, at byte: Int) -> GeosegError {
    let location = Location(file: file, position: .init(byte: byte, line: 1, column: byte + 1))
    switch self {
    case .truncated:
      return GeosegError(.osmDamaged, ["what": .phrase(Self.shortFile)], at: location)
    case .tooLarge:
      return GeosegError(.osmDamaged, ["what": .phrase(Self.largeBlock)], at: location)
    case .damaged(let part):
      return GeosegError(.osmDamaged, ["what": .phrase(part.phrase)], at: location)
    case .unpacking(let cause):
      return GeosegError(
        .osmDamaged, ["what": .phrase(Self.notUnpacked)], at: location, cause: cause)
    case .compression(let name):
      return GeosegError(.osmCompression, ["name": .text(name)], at: location)
    case .noHeader:
      return GeosegError(.osmDamaged, ["what": .phrase(Self.headerMissing)], at: location)
    case .feature(let name):
      return GeosegError(.osmFeature, ["name": .text(name)], at: location)
    case .history:
      return GeosegError(.osmHistory, at: location)
    }
  }

  private static let shortFile = Phrase(
    en: "it ends within a block", sv: "den slutar mitt i ett block")
  private static let largeBlock = Phrase(
    en: "a block is larger than the format allows", sv: "ett block är större än formatet tillåter")
  private static let notUnpacked = Phrase(
    en: "a block cannot be unpacked", sv: "ett block går inte att packa upp")
  private static let headerMissing = Phrase(
    en: "it does not begin with a header", sv: "den börjar inte med ett huvud")
}

/// The parts of a block, for telling which of them is damaged.
enum OSMPart: Sendable, Equatable {
  case blockHeader, block, texts, nodes, ways

  var phrase: Phrase {
    switch self {
    case .blockHeader:
      Phrase(en: "the header of a block is damaged", sv: "ett blocks huvud är skadat")
    case .block: Phrase(en: "a block is damaged", sv: "ett block är skadat")
    case .texts:
      Phrase(en: "the table of texts of a block is damaged", sv: "ett blocks texttabell är skadad")
    case .nodes:
      Phrase(en: "the nodes of a block are damaged", sv: "noderna i ett block är skadade")
    case .ways:
      Phrase(en: "the ways of a block are damaged", sv: "vägarna i ett block är skadade")
    }
  }
}
