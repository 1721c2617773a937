internal import GeoCore
internal import Glibc

/// What a run has at hand: how to speak, where to write, how to stop.
struct Session: Sendable {
  let command: String
  let language: Language
  let output = StandardStream.output
  let error = StandardStream.error
  let outputPalette: Palette
  let errorPalette: Palette
  let wantsJSON: Bool
  let log: LogFormat
  let isQuiet: Bool
  let isVerbose: Bool
  let context: RunContext
  private let times: StageTimes?
  private let began = ContinuousClock.now

  /// The session of a parsed command; watches for interrupts from here on.
  init(_ command: some GeosegCommand) throws(GeosegError) {
    let options = command.running
    let isDumb = Environment["TERM"] ?? "dumb" == "dumb"
    self.command = type(of: command).page.name
    language = .ofThisRun
    wantsJSON = command.wantsJSON
    isQuiet = options.quiet || Setting.quiet.isOn
    isVerbose = options.verbose || Setting.verbose.isOn
    log = try Setting.log.choice(given: options.log) ?? .text
    _ = try Setting.lang.choice(given: options.lang)
    let colour = try Setting.color.choice(given: options.color) ?? .auto
    outputPalette = Palette(colour, isTerminal: output.isTerminal) { Environment[$0] }
    errorPalette = Palette(colour, isTerminal: error.isTerminal) { Environment[$0] }
    let progress = try Setting.progress.choice(given: options.progress) ?? .auto
    let sink = progress.sink(language: language, isQuiet: isQuiet, isDumb: isDumb)
    times = isVerbose ? StageTimes(passingTo: sink) : nil
    let threads =
      try Setting.threads.integer(given: options.threads, in: 1...1024) ?? Self.processors
    guard (1...1024).contains(threads) else {
      throw GeosegError(
        .invalidOptionValue,
        ["value": .text(String(threads)), "option": "--threads", "help": "1 … 1024"])
    }
    context = RunContext(
      threads: threads, cancellation: Cancellation(), progress: times ?? sink)
    TemporaryFiles.prepare()
    let told = self
    Interrupts.watch(context.cancellation) {
      TemporaryFiles.removeAll()
      OutputFolder.withdrawAll()
      _ = told.fail(GeosegError(.interrupted))
    }
  }

  private init(arguments: [String]) {
    let before = arguments.prefix { $0 != "--" }
    command = arguments.first.flatMap { Geoseg.commandNames.contains($0) ? $0 : nil } ?? ""
    language = .ofThisRun
    wantsJSON = before.contains("--json")
    isQuiet = false
    isVerbose = false
    log = before.contains("--log=json") ? .json : .text
    outputPalette = Palette(.auto, isTerminal: output.isTerminal) { Environment[$0] }
    errorPalette = Palette(.auto, isTerminal: error.isTerminal) { Environment[$0] }
    context = RunContext()
    times = nil
    signal(SIGPIPE, SIG_IGN)
  }

  /// A session for what is told before the command line is understood.
  static func untold(arguments: [String]) -> Session { Session(arguments: arguments) }

  private static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

extension Session {
  /// Tells findings on standard error, unless they are part of the JSON document.
  func tell(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    context.progress.ended()
    let lowest = isQuiet ? Severity.error : .note
    if log == .json {
      for diagnostic in diagnostics where diagnostic.severity >= lowest {
        error.tell(diagnostic.json(in: language).text() + "\n")
      }
      return
    }
    if wantsJSON { return }
    let printer = DiagnosticPrinter(
      language: language, palette: errorPalette, limitPerCode: isVerbose ? nil : 5, lowest: lowest)
    let lines = printer.lines(diagnostics)
    if !lines.isEmpty { error.tell(lines.joined(separator: "\n") + "\n") }
  }

  /// Says one line on standard error, unless only errors are wanted.
  func say(_ phrase: Phrase, _ arguments: [String: PhraseArgument] = [:]) {
    guard !isQuiet else { return }
    let text = phrase.rendered(arguments, in: language)
    if log == .json {
      error.tell(JSONValue.object([.init("message", .string(text))]).text() + "\n")
    } else {
      error.tell(text + "\n")
    }
  }

  /// Tells why the run failed; the status that the process ends with.
  func fail(_ failure: GeosegError) -> ExitStatus {
    let shown = failure.diagnostics.filter { $0.kind != .outputClosed }
    guard !shown.isEmpty else { return .done }
    tell(shown)
    if wantsJSON {
      let document = SummaryDocument(command: command, diagnostics: shown)
      try? output.writeLine(document.json(in: language).text(indent: 2))
    }
    return failure.exit
  }

  /// The time of every stage, for `-v`.
  func tellTimes() {
    guard let times else { return }
    for entry in times.times {
      say(
        NoticeText.stageTime,
        [
          "stage": .phrase(entry.stage.title),
          "time": .text(NumberText.duration(seconds: entry.seconds)),
        ])
    }
    say(
      NoticeText.totalTime,
      [
        "time": .text(
          NumberText.duration(seconds: (ContinuousClock.now - began) / .seconds(1))),
        "threads": .integer(context.threads),
      ])
  }
}
