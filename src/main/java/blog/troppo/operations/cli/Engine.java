package blog.troppo.operations.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

import blog.troppo.operations.CannotProceedException;
import blog.troppo.operations.postgres.DatabaseAhead;
import blog.troppo.operations.postgres.DatabaseConfiguration;
import blog.troppo.operations.restoring.RestoreAtStart;
import blog.troppo.operations.starting.AnswersWhileStarting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

/**
 * Starts the engine for a verb, with the verb's flags before all other settings.
 */
final class Engine {

	static final String FLAGS = "flags";

	/** What fails is told by {@link Failures}, in one line. */
	private static final Map<String, Object> QUIET = Map.of("logging.level.org.springframework.boot.SpringApplication",
			"off", "logging.level.org.springframework.boot.diagnostics", "off",
			"logging.level.org.springframework.boot.web.server.servlet.context", "error",
			"logging.level.org.springframework.context.support", "error",
			"logging.level.org.springframework.context.annotation", "error", "logging.level.com.zaxxer.hikari", "off",
			"logging.level.org.hibernate", "error", "logging.level.org.flywaydb", "error");

	@Option(names = "--data", paramLabel = "FOLDER",
			description = "Where the embedded database and the uploads live (default: ./data).")
	@Nullable String data;

	@Spec(Spec.Target.MIXEE)
	@Nullable CommandSpec verb;

	private final Map<String, Object> flags = new LinkedHashMap<>();

	Engine set(String property, @Nullable Object value) {
		if (value != null) {
			this.flags.put(property, value);
		}
		return this;
	}

	/** Starts without the web, asks the bean in one transaction, and ends again. */
	<B, T extends @Nullable Object> T ask(Class<B> bean, Function<B, T> question) {
		return with((context) -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
			.execute((status) -> question.apply(context.getBean(bean))));
	}

	<T extends @Nullable Object> T with(Function<ApplicationContext, T> use) {
		// a verb needs a part of the engine only, and nobody to answer requests
		set("spring.main.lazy-initialization", "true");
		try (ConfigurableApplicationContext context = builder(command().application()).web(WebApplicationType.NONE)
			.run()) {
			return use.apply(context);
		}
	}

	/** Only finds the database, and starts it where it is the embedded one. */
	<T> T onDatabase(BiFunction<JdbcConnectionDetails, Path, T> use) {
		try (ConfigurableApplicationContext context = builder(DatabaseConfiguration.class).web(WebApplicationType.NONE)
			.run()) {
			return use.apply(context.getBean(JdbcConnectionDetails.class),
					Path.of(context.getEnvironment().getRequiredProperty("troppo.data")));
		}
	}

	/** Starts nothing; only the embedded database lies there. */
	Path dataFolder() {
		Environment settings = settings();
		if (StringUtils.hasText(settings.getProperty("troppo.database.url"))) {
			throw new CannotProceedException("The database is not the embedded one: recover it by its own means");
		}
		return Path.of(settings.getRequiredProperty("troppo.data"));
	}

	/** What flags, environment and files say; nothing is started. */
	Environment settings() {
		try (ConfigurableApplicationContext context = builder(Engine.class).web(WebApplicationType.NONE).run()) {
			return context.getEnvironment();
		}
	}

	/** Starts with the web; before it answers, an empty database becomes a site. */
	ConfigurableApplicationContext serve() {
		Carriers.choose();
		return builder(command().application()).web(WebApplicationType.SERVLET)
			.initializers(new RestoreAtStart(Clock.systemUTC()), new AnswersWhileStarting(), new DatabaseAhead(),
					(context) -> ((GenericApplicationContext) context)
						.register((registry, environment) -> registry.registerBean(FirstStart.class)))
			.run();
	}

	/** On another data folder, with the embedded database there. */
	Engine on(Path folder) {
		Engine other = new Engine();
		other.verb = this.verb;
		other.data = folder.toString();
		return other.set("troppo.database.url", "");
	}

	SpringApplicationBuilder builder(Class<?> configuration) {
		set("troppo.data", this.data);
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource(FLAGS, this.flags));
		SpringApplicationBuilder builder = new SpringApplicationBuilder(configuration).logStartupInfo(false)
			.initializers(new SettingsOfACopy(), NamesOfTypes.known())
			.environment(environment);
		return command().verbose ? builder : builder.properties(QUIET);
	}

	CommandLine commandLine() {
		return Objects.requireNonNull(this.verb).commandLine();
	}

	/** Where the verb says what it did. */
	PrintWriter out() {
		return commandLine().getOut();
	}

	private TroppoCommand command() {
		return (TroppoCommand) Objects.requireNonNull(this.verb).root().userObject();
	}

}
