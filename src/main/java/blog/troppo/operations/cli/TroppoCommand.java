package blog.troppo.operations.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * {@code ./troppo VERB}. The verbs, their flags and what they print are a contract with
 * operators' scripts.
 */
@Command(name = "troppo", description = "A blog engine that WordPress blogs move onto whole.",
		synopsisSubcommandLabel = "VERB", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT,
		versionProvider = TroppoCommand.Version.class, usageHelpAutoWidth = true,
		footer = { "", "Settings come from a flag, else the environment (TROPPO_DATA, TROPPO_PORT, TROPPO_URL,",
				"TROPPO_DATABASE_URL, TROPPO_DATABASE_USER, TROPPO_DATABASE_PASSWORD), else from",
				"application.properties in the working directory." })
public final class TroppoCommand implements Runnable {

	@Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Tell more when something fails.")
	boolean verbose;

	@Spec
	@Nullable CommandSpec spec;

	private final Class<?> application;

	private TroppoCommand(Class<?> application) {
		this.application = application;
	}

	/**
	 * Does what the arguments say and answers the exit status: 0, 1 for what could not be
	 * done, 2 for what was not understood.
	 */
	public static int execute(Class<?> application, String... arguments) {
		// addresses and SQL have these digits, whichever the machine's language has
		Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
		return commandLine(application, arguments).execute(arguments);
	}

	static CommandLine commandLine(Class<?> application, String... arguments) {
		CommandLine line = new CommandLine(new TroppoCommand(application));
		verbs(arguments).forEach(line::addSubcommand);
		return line.setExecutionExceptionHandler(new Failures())
			.setParameterExceptionHandler(TroppoCommand::explain)
			.setCaseInsensitiveEnumValuesAllowed(true);
	}

	/** A start does not wait until the flags of all other verbs are looked at as well. */
	private static List<Object> verbs(String... arguments) {
		if (arguments.length > 0 && arguments[0].equals("serve")) {
			return List.of(new ServeCommand());
		}
		return List.of(new ServeCommand(), new InstallCommand(), new ImportCommand(), new ExportCommand(),
				new MoveOutCommand(), new BackupCommand(), new RestoreCommand(), new VerifyBackupCommand(),
				new CloneCommand(), new UpgradeCheckCommand(), new AppPasswordCommand(), new UserCommand(),
				new SettingCommand(), new DoctorCommand(), new TrainCommand());
	}

	Class<?> application() {
		return this.application;
	}

	@Override
	public void run() {
		throw new ParameterException(Objects.requireNonNull(this.spec).commandLine(),
				"Name a verb, such as: troppo serve");
	}

	/** One line what is wrong, and how it is meant. */
	private static int explain(ParameterException problem, String[] arguments) {
		CommandLine line = problem.getCommandLine();
		PrintWriter error = line.getErr();
		error.println(String.valueOf(problem.getMessage()).lines().findFirst().orElse(""));
		if (line.getParent() == null) {
			line.usage(error);
		}
		else {
			error.println("See: " + line.getCommandSpec().qualifiedName() + " --help");
		}
		return CommandLine.ExitCode.USAGE;
	}

	static class Version implements IVersionProvider {

		@Override
		public String[] getVersion() {
			String version = TroppoCommand.class.getPackage().getImplementationVersion();
			return new String[] { "Troppo " + ((version != null) ? version : "(from the sources)") };
		}

	}

}
