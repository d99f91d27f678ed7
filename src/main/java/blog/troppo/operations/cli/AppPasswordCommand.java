package blog.troppo.operations.cli;

import java.util.Objects;

import blog.troppo.user.ApplicationPasswords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code app-password}: prints the password and nothing else.
 */
@Command(name = "app-password", description = "Print a new application password.")
class AppPasswordCommand implements Runnable {

	@Parameters(paramLabel = "USER", description = "The login of the user whom it stands for.")
	String user = "";

	@Parameters(paramLabel = "NAME", description = "The program that gets it.")
	String name = "";

	@Mixin
	Engine engine = new Engine();

	@Spec
	@Nullable CommandSpec spec;

	@Override
	public void run() {
		String password = this.engine.ask(ApplicationPasswords.class,
				(passwords) -> passwords.create(this.user, this.name));
		Objects.requireNonNull(this.spec).commandLine().getOut().println(password);
	}

}
