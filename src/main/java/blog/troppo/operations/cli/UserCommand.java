package blog.troppo.operations.cli;

import java.util.Objects;

import blog.troppo.operations.UserAccounts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code user}: who may log in, for the day on which nobody can.
 */
@Command(name = "user", description = "List and create users, give passwords and roles.",
		synopsisSubcommandLabel = "VERB", subcommands = { UserCommand.List.class, UserCommand.Create.class,
				UserCommand.Password.class, UserCommand.Role.class })
class UserCommand implements Runnable {

	@Spec
	@Nullable CommandSpec spec;

	@Override
	public void run() {
		throw new ParameterException(Objects.requireNonNull(this.spec).commandLine(),
				"Name a verb, such as: troppo user list");
	}

	@Command(name = "list", description = "One line each: login, roles, e-mail address; between them a tab.")
	static class List extends OfAccounts {

		@Override
		public void run() {
			tell(ask((accounts) -> String.join("\n", accounts.lines())));
		}

	}

	@Command(name = "create", description = "Make a user; prints the password when none was given.")
	static class Create extends OfAccounts {

		@Parameters(paramLabel = "USER", description = "The login.")
		String user = "";

		@Parameters(paramLabel = "EMAIL", description = "The e-mail address.")
		String email = "";

		@Option(names = "--role", paramLabel = "ROLE", description = "Default: ${DEFAULT-VALUE}.")
		String role = "subscriber";

		@Mixin
		PasswordOption password = new PasswordOption();

		@Override
		public void run() {
			this.ask((accounts) -> accounts.create(this.user, this.password.value(), this.email, this.role));
			this.password.generated().ifPresent(this::tell);
		}

	}

	@Command(name = "set-password", description = "Give a user another password; prints it when none was given.")
	static class Password extends OfAccounts {

		@Parameters(paramLabel = "USER", description = "The login.")
		String user = "";

		@Mixin
		PasswordOption password = new PasswordOption();

		@Override
		public void run() {
			this.ask((accounts) -> accounts.setPassword(this.user, this.password.value()));
			this.password.generated().ifPresent(this::tell);
		}

	}

	@Command(name = "set-role", description = "Give a user this role and no other.")
	static class Role extends OfAccounts {

		@Parameters(paramLabel = "USER", description = "The login.")
		String user = "";

		@Parameters(paramLabel = "ROLE", description = "Such as administrator, editor, author.")
		String role = "";

		@Override
		public void run() {
			this.ask((accounts) -> accounts.setRole(this.user, this.role));
		}

	}

	abstract static class OfAccounts implements Runnable {

		@Mixin
		Engine engine = new Engine();

		<T> T ask(java.util.function.Function<UserAccounts, T> question) {
			return this.engine.ask(UserAccounts.class, question);
		}

		void tell(String text) {
			if (!text.isEmpty()) {
				this.engine.out().println(text);
			}
		}

	}

}
