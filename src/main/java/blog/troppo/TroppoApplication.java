package blog.troppo;

import blog.troppo.operations.cli.TroppoCommand;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class TroppoApplication {

	/** The build prepares the application too, without a verb: docs/adr/0032. */
	public static void main(String[] args) {
		if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
			SpringApplication.run(TroppoApplication.class, args);
			return;
		}
		System.exit(TroppoCommand.execute(TroppoApplication.class, args));
	}

}
