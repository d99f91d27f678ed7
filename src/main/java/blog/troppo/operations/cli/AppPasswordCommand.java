package blog.troppo.operations.cli;

import blog.troppo.user.ApplicationPasswords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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

	@Override
	public void run() {
		String password = this.engine.ask(ApplicationPasswords.class,
				(passwords) -> passwords.create(this.user, this.name));
		this.engine.out().println(password);
	}

}
