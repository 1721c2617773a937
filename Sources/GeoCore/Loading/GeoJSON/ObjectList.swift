/// A run of GeoJSON objects in a text that may be read in pieces: the elements of a `features`
/// array, or the records of a sequence.
struct ObjectList: Sendable {
  enum Form: Sendable {
    /// Between brackets, parted by commas; each a Feature.
    case features
    /// After each other, parted by line ends or record separators; each any GeoJSON object.
    case sequence
  }

  /// Bytes per piece; small files are one piece.
  static let pieceBytes = 2 << 20

  let input: InputFile
  let form: Form
  /// Where the first object starts.
  let start: Int
  /// Whether third numbers of positions are kept.
  let heights: Bool

  /// Reads all objects, piece by piece in parallel, and returns the pieces in order.
  ///
  /// Piece starts are guessed from the text alone and never trusted: a piece counts only if the
  /// one before it stopped exactly at its start, otherwise the text between is read again from
  /// there. So the result is that of reading in one go, whatever lies in strings.
  func read(pieceBytes: Int, _ context: RunContext) throws(GeosegError) -> [Piece] {
    let starts = PieceStarts.guess(self, pieceBytes: pieceBytes)
    let guesses = try context.mapChunks(count: starts.count, grain: 1) {
      range throws(GeosegError) in
      let k = range.lowerBound
      let next = k + 1 < starts.count ? starts[k + 1] : Int.max
      let piece = readPiece(from: starts[k], to: next)
      context.progress.advanced(by: max(0, piece.end - piece.start))
      return piece
    }
    var pieces: [Piece] = []
    var at = start
    var k = 0
    while true {
      while k < guesses.count, guesses[k].start < at { k += 1 }
      let isGuessed = k < guesses.count && guesses[k].start == at
      let next = k < guesses.count ? guesses[k].start : Int.max
      if !isGuessed { try context.cancellation.check() }
      let piece = isGuessed ? guesses[k] : readPiece(from: at, to: next)
      if case .failed(let fault) = piece.stop {
        throw fault.error(in: input.content.bytes, file: input.name)
      }
      pieces.append(piece)
      at = piece.end
      if case .finished = piece.stop { return pieces }
      k += isGuessed ? 1 : 0
    }
  }

  /// Reads objects from `start`, up to the first that begins at or after `next`.
  private func readPiece(from start: Int, to next: Int) -> Piece {
    let bytes = input.content.bytes
    let length = min(next, bytes.count) - start
    var reader = PieceReader(
      bytes, at: start, expecting: min(length, 64 << 20), heights: heights)
    var stop = Piece.Stop.nextPiece
    do throws(JSONFault) {
      repeat {
        switch form {
        case .features: try reader.feature()
        case .sequence: try reader.text()
        }
        if try !reader.moveToNextObject(form) {
          stop = .finished
          break
        }
      } while reader.scanner.offset < next
    } catch {
      stop = .failed(error)
    }
    input.content.release(start..<reader.scanner.offset)
    return Piece(reader, start: start, stop: stop)
  }
}

extension PieceReader {
  /// After an object: moves to the next one; false at the end of the list.
  mutating func moveToNextObject(_ form: ObjectList.Form) throws(JSONFault) -> Bool {
    switch form {
    case .features: return try scanner.nextElement()
    case .sequence:
      let isParted = scanner.skipSequenceGap()
      if scanner.isAtEnd { return false }
      guard isParted else { throw scanner.fault(.newLine) }
      guard JSONByte.startsValue(scanner.at.pointee) else { throw scanner.fault(.feature) }
      return true
    }
  }
}

extension JSONScanner {
  /// Moves past blanks and record separators; true when one of them parts records.
  mutating func skipSequenceGap() -> Bool {
    var isParted = false
    while JSONByte.isSpace(at.pointee) || at.pointee == JSONByte.recordSeparator {
      let byte = at.pointee
      isParted = isParted || byte == JSONByte.newLine || byte == JSONByte.recordSeparator
      at += 1
    }
    return isParted
  }
}
