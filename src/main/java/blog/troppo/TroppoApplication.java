package blog.troppo;

import blog.troppo.operations.cli.TroppoCommand;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class TroppoApplication {

	public static void main(String[] args) {
		System.exit(TroppoCommand.execute(TroppoApplication.class, args));
	}

}
