internal import ArgumentParser
internal import GeoCore

/// One start of the program: arguments in, exit status out.
struct Launch {
  let arguments: [String]
  let language = Language.ofThisRun

  init(arguments: [String]) { self.arguments = Self.commandFirst(arguments) }

  func run() -> ExitStatus {
    var session = Session.untold(arguments: arguments)
    do throws(GeosegError) {
      if let request = HelpRequest(arguments) {
        try request.show(in: session)
        return .done
      }
      if arguments == ["--version"] {
        try session.output.writeLine(GeosegVersion.current)
        return .done
      }
      guard let command = try parsed(session) else { return .done }
      session = try Session(command)
      let status = try command.run(in: session)
      session.tellTimes()
      return status
    } catch {
      return session.fail(error)
    }
  }

  /// The command that was asked for; nil when ArgumentParser answered by itself with a
  /// completion script.
  private func parsed(_ session: Session) throws(GeosegError) -> (any GeosegCommand)? {
    if let word = arguments.first, !word.hasPrefix("-"),
      !Geoseg.commandNames.contains(word)
    {
      throw GeosegError(UsageFault.unknownCommand(word))
    }
    do {
      let command = try Geoseg.parseAsRoot(arguments)
      if let command = command as? any GeosegCommand { return command }
      try HelpRequest(topic: nil, isLong: false).show(in: session)
      return nil
    } catch let error as GeosegError {
      throw error
    } catch {
      if Geoseg.exitCode(for: error).isSuccess {
        try session.output.writeLine(Geoseg.fullMessage(for: error))
        return nil
      }
      throw GeosegError(
        [UsageFault(message: Geoseg.message(for: error), arguments: arguments).diagnostic])
    }
  }

  /// Options that stand before the command are moved behind it: `geoseg --lang sv info x`.
  static func commandFirst(_ arguments: [String]) -> [String] {
    guard let first = arguments.first, first.hasPrefix("-"),
      let command = arguments.firstIndex(where: { Geoseg.commandNames.contains($0) })
    else { return arguments }
    return [arguments[command]] + arguments[..<command] + arguments[(command + 1)...]
  }
}
