internal import GeoCore

/// One line per stage when it begins: for logs and terminals that cannot draw over a line.
struct PlainProgress: ProgressSink {
  let language: Language
  var stream = StandardStream.error

  func began(_ stage: Stage, steps: Int) {
    let total = steps > 0 ? " (\(NumberText.whole(steps)))" : ""
    stream.tell(stage.title.template(in: language) + total + "\n")
  }

  func advanced(by steps: Int) {}
  func ended() {}
}
