package blog.troppo.operations.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

import blog.troppo.TroppoApplication;
import picocli.CommandLine;

/** Runs a verb in this process and keeps what it prints. */
final class Terminal {

	private final StringWriter output = new StringWriter();

	private final StringWriter errors = new StringWriter();

	final int status;

	private Terminal(String... arguments) {
		CommandLine line = TroppoCommand.commandLine(TroppoApplication.class)
			.setOut(new PrintWriter(this.output))
			.setErr(new PrintWriter(this.errors));
		this.status = line.execute(arguments);
	}

	static Terminal troppo(String... arguments) {
		return new Terminal(arguments);
	}

	String output() {
		return this.output.toString().strip();
	}

	String errors() {
		return this.errors.toString().strip();
	}

}
