package blog.troppo.operations.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import blog.troppo.operations.CannotProceedException;
import blog.troppo.operations.backup.TestCopy;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertiesPropertySource;

/**
 * A data folder that {@code clone} made says itself that it is a copy. Whoever starts it
 * with the blog's own environment must not reach the blog's database or its readers, so
 * only a flag goes before that.
 */
final class SettingsOfACopy implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		Path file = Path.of(environment.getRequiredProperty("troppo.data")).resolve(TestCopy.SETTINGS);
		if (Files.exists(file)) {
			environment.getPropertySources().addAfter(Engine.FLAGS, new PropertiesPropertySource("copy", read(file)));
		}
	}

	private static Properties read(Path file) {
		Properties settings = new Properties();
		try (InputStream in = Files.newInputStream(file)) {
			settings.load(in);
			return settings;
		}
		catch (IOException ex) {
			throw new CannotProceedException("The settings of the copy cannot be read: " + file, ex);
		}
	}

}
