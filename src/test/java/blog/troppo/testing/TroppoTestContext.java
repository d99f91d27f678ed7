package blog.troppo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import blog.troppo.site.Changes;
import blog.troppo.support.DatabaseReplaced;
import com.zaxxer.hikari.HikariDataSource;
import org.awaitility.Awaitility;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.Lifecycle;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Gives a context its own database, data folder and clock, and renews the database and
 * the folder from one test class to the next.
 */
class TroppoTestContext implements ApplicationContextInitializer<GenericApplicationContext> {

	static {
		// most of what tests wait for is there within milliseconds
		Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
	}

	@Override
	public void initialize(GenericApplicationContext context) {
		PostgresForTests.Database database = PostgresForTests.freshDatabase();
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("troppo-test",
					Map.of("troppo.database.url", database.url(), "troppo.database.user", database.user(),
							"troppo.database.password", database.password(), "troppo.data", data(database).toString(),
							"spring.datasource.hikari.maximum-pool-size", "8", "spring.datasource.hikari.minimum-idle",
							"0",
							// nobody here measures how long a wrong password takes
							"troppo.sign-in.pace", "0ms")));
		context.registerBean(Fresh.class, () -> new Fresh(database));
		context.registerBean(TestClock.class, TestClock::new, (definition) -> {
			definition.setPrimary(true);
			definition.setRole(BeanDefinition.ROLE_SUPPORT);
		});
	}

	private static Path data(PostgresForTests.Database database) {
		return Path.of("target", database.name());
	}

	/** The context's database, and whether a test class has used it. */
	static final class Fresh {

		private final PostgresForTests.Database database;

		private boolean used;

		Fresh(PostgresForTests.Database database) {
			this.database = database;
		}

		/**
		 * Tasks stand still meanwhile: what a class left behind goes with its database.
		 * When it ends, the new database is listened to.
		 */
		void renew(ApplicationContext context) {
			if (this.used) {
				Lifecycle tasks = context.getBean("blog.troppo.site.TaskRunner", Lifecycle.class);
				Lifecycle listener = context.getBean("blog.troppo.site.DatabaseListener", Lifecycle.class);
				tasks.stop();
				listener.stop();
				HikariDataSource pool = context.getBean(HikariDataSource.class);
				pool.getHikariPoolMXBean().softEvictConnections();
				this.database.drop();
				emptyFolder();
				this.database.create();
				pool.getHikariPoolMXBean().softEvictConnections();
				context.publishEvent(new DatabaseReplaced());
				listener.start();
				tasks.start();
			}
			this.used = true;
			Awaitility.await().atMost(Duration.ofSeconds(30)).until(context.getBean(Changes.class)::isCaughtUp);
		}

		/** Uploads and letters; the directories stay, as beans know them. */
		private void emptyFolder() {
			if (Files.notExists(data(this.database))) {
				return;
			}
			try (var paths = Files.walk(data(this.database))) {
				List<Path> files = paths.filter(Files::isRegularFile).toList();
				for (Path file : files) {
					Files.deleteIfExists(file);
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	static final class FreshForEachClass extends AbstractTestExecutionListener {

		/** Before the listeners that begin transactions or run a class's SQL. */
		@Override
		public int getOrder() {
			return Ordered.HIGHEST_PRECEDENCE + 1000;
		}

		@Override
		public void beforeTestClass(TestContext test) {
			ApplicationContext context = test.getApplicationContext();
			context.getBean(Fresh.class).renew(context);
		}

		@Override
		public void beforeTestMethod(TestContext test) {
			test.getApplicationContext().getBean(TestClock.class).set(TestClock.START);
		}

	}

}
