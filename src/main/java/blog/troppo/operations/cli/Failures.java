package blog.troppo.operations.cli;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import blog.troppo.operations.CannotProceedException;
import blog.troppo.support.RefusalException;
import blog.troppo.transfer.ImportException;
import blog.troppo.transfer.wxr.WxrException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;

/**
 * Says in one line what went wrong and what to do about it.
 */
class Failures implements IExecutionExceptionHandler {

	private static final String ADDRESS = "see to TROPPO_DATABASE_URL, and that the server runs";

	@Override
	public int handleExecutionException(Exception failure, CommandLine line, ParseResult arguments) {
		line.getErr().println(explain(failure));
		if (((TroppoCommand) line.getCommandSpec().root().userObject()).verbose) {
			failure.printStackTrace(line.getErr());
		}
		return CommandLine.ExitCode.SOFTWARE;
	}

	/** The innermost cause that is known says more than those around it. */
	static String explain(Throwable failure) {
		return causes(failure).map((cause) -> Optional.ofNullable(known(cause)))
			.flatMap(Optional::stream)
			.reduce((outer, inner) -> inner)
			.orElseGet(() -> "Troppo stopped on an error of its own (" + innermost(failure)
					+ "): please report it, with what --verbose tells");
	}

	private static @Nullable String known(Throwable cause) {
		return switch (cause) {
			case CannotProceedException obstacle -> obstacle.getMessage();
			case ImportException transfer -> transfer.getMessage();
			case WxrException export -> export.getMessage();
			case RefusalException refusal -> refusal.getMessage();
			case PortInUseException port ->
				"Port " + port.getPort() + " is taken: stop the program that uses it, or choose another with --port";
			case FlywayValidateException schema -> schema(String.valueOf(schema.getMessage()));
			case FlywayException migration -> "The database cannot be brought up to date (" + oneLine(migration)
					+ "): put back the last backup, and report this";
			case SQLException database -> database(database);
			case UnknownHostException host -> "There is no host " + host.getMessage() + ": " + ADDRESS;
			case ConnectException _ -> "The database server does not answer: " + ADDRESS;
			case BindException setting ->
				"The setting " + setting.getName() + " cannot be understood (" + innermost(setting) + "): correct it";
			case ConfigDataException file ->
				"application.properties cannot be read (" + oneLine(file) + "): correct it";
			default -> null;
		};
	}

	private static String schema(String message) {
		return message.contains("not resolved locally")
				? "The database was written by a newer Troppo: use that one, or put back an older backup"
				: "The database's structure is not the one that this Troppo makes: put back the last backup";
	}

	private static @Nullable String database(SQLException problem) {
		String advice = switch (String.valueOf(problem.getSQLState())) {
			case "28P01", "28000" -> "see to TROPPO_DATABASE_USER and TROPPO_DATABASE_PASSWORD";
			case "3D000" -> "create that database, or see to TROPPO_DATABASE_URL";
			case "42501" -> "make the user the owner of the database";
			case "53100" -> "free some space on the database's disk";
			case "53300" -> "allow the database more connections, or stop other programs";
			case "57P03" -> "try again in a moment";
			case "08001", "08004", "08006" -> ADDRESS;
			default -> null;
		};
		return (advice != null) ? "The database refuses (" + oneLine(problem) + "): " + advice : null;
	}

	private static Stream<Throwable> causes(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(50);
	}

	private static String innermost(Throwable failure) {
		Throwable last = causes(failure).reduce((outer, inner) -> inner).orElse(failure);
		return last.getClass().getSimpleName() + ": " + oneLine(last);
	}

	private static String oneLine(Throwable failure) {
		return String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
	}

}
