extension ConvexParts {
  /// The parts as bare memory, for as long as a call lasts.
  struct View {
    let starts: UnsafeBufferPointer<Int32>
    let x: UnsafeBufferPointer<Double>
    let y: UnsafeBufferPointer<Double>
    let isRim: UnsafeBufferPointer<Bool>
    let normalX: UnsafeBufferPointer<Double>
    let normalY: UnsafeBufferPointer<Double>
    let level: UnsafeBufferPointer<Double>
    let boxes: UnsafeBufferPointer<Box>

    var count: Int { boxes.count }

    @inline(__always)
    func first(_ part: Int) -> Int { Int(starts[part]) }
  }

  func withView<Result>(_ body: (View) -> Result) -> Result {
    starts.withUnsafeBufferPointer { starts in
      x.withUnsafeBufferPointer { x in
        y.withUnsafeBufferPointer { y in
          isRim.withUnsafeBufferPointer { isRim in
            normalX.withUnsafeBufferPointer { normalX in
              normalY.withUnsafeBufferPointer { normalY in
                level.withUnsafeBufferPointer { level in
                  boxes.withUnsafeBufferPointer { boxes in
                    body(
                      View(
                        starts: starts, x: x, y: y, isRim: isRim, normalX: normalX,
                        normalY: normalY, level: level, boxes: boxes))
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
