package blog.troppo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class TroppoApplication {

	public static void main(String[] args) {
		SpringApplication.run(TroppoApplication.class, args);
	}

}
