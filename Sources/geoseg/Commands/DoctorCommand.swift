internal import ArgumentParser
internal import GeoCore

/// What is installed and in force, for a report of a fault.
struct DoctorCommand: GeosegCommand {
  static let page = CommandPage(
    name: "doctor",
    abstract: Phrase(
      en: "Versions and settings, for the report of a fault.",
      sv: "Versioner och inställningar, till en felrapport."),
    usage: Phrase(en: "doctor [--json]", sv: "doctor [--json]"),
    examples: Samples.doctor)

  @Flag(help: .init(en: "The report as one JSON document.", sv: "Rapporten som ett JSON-dokument."))
  var json = false
  @OptionGroup(title: HelpText.running.here) var running: RunningOptions

  var wantsJSON: Bool { json }

  func run(in session: Session) throws(GeosegError) -> ExitStatus {
    let report = SituationReport(session)
    if json {
      var document = SummaryDocument(command: session.command)
      document.diagnostics = report.diagnostics
      document.extra = [
        .init("report", .object(report.facts.map { .init($0.key, .string($0.value)) }))
      ]
      try session.output.writeLine(document.json(in: session.language).text(indent: 2))
    } else {
      let width = report.facts.map { DisplayWidth.of(label($0, session)) }.max() ?? 0
      for fact in report.facts {
        let name = DisplayWidth.padded(label(fact, session), to: width)
        try session.output.writeLine(
          session.outputPalette.paint(name, .heading) + "  " + fact.value)
      }
      session.tell(report.diagnostics)
    }
    return report.diagnostics.contains { $0.severity == .error } ? .unavailable : .done
  }

  private func label(_ fact: SituationReport.Fact, _ session: Session) -> String {
    fact.label.template(in: session.language)
  }
}
